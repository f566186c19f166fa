# The tests of pixels, passphrases, damaged files and killed programs, which take
# long; sourced by those that run everything else many times over.
slow='InEveryLanguage|Passphrase|Fit|Room|LargeEnough|SmallWindow|EveryViewOfEveryWindow|AboveTheFold|TheBodyIsLarge|EveryCautionInFull|NoTraceOfClients'
slow+='|NoKill|NoBit|Damage|Corrupt|NoFile|CannotBeAre|ListOfTables'
