package dbfile

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/bits"
	"os"
)

const (
	HeadSize = 100     // of the header of a file
	pageSize = 4096    // SQLite's own choice, which Unknot leaves
	maxImage = 1 << 30 // what is taken into memory of a damaged file
)

// ReadImage returns a file as it would be with its write-ahead log written back
// and the header that every file of Unknot's has, whatever became of it: what
// lies behind a damaged header can still be read.
func ReadImage(path string) ([]byte, error) {
	if info, err := os.Stat(path); err != nil {
		return nil, err
	} else if !info.Mode().IsRegular() || info.Size() > maxImage {
		return nil, fmt.Errorf("%s: want a file of up to %d bytes", path, maxImage)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	size := pageSize
	if n := len(data); n >= HeadSize {
		if said := int(binary.BigEndian.Uint16(data[16:])); said >= 512 && bits.OnesCount(uint(said)) == 1 {
			size = said
		}
	}
	if info, err := os.Stat(path + "-wal"); err == nil && info.Mode().IsRegular() && info.Size() < maxImage {
		log, err := os.ReadFile(path + "-wal")
		if err != nil {
			return nil, err
		}
		data = replay(data, log, size)
	}
	if short := len(data) % size; short > 0 || len(data) == 0 {
		data = append(data, make([]byte, size-short)...)
	}
	putHead(data, size)
	return data, nil
}

// putHead writes the header of a file that is no more than its pages: without a
// free list or a write-ahead log.
func putHead(data []byte, size int) {
	clear(data[:HeadSize])
	copy(data, "SQLite format 3\x00")
	binary.BigEndian.PutUint16(data[16:], uint16(size))
	copy(data[18:], []byte{1, 1, 0, 64, 32, 32}) // rollback journal, nothing reserved, fractions
	for at, n := range map[int]int{24: 1, 28: len(data) / size, 40: 1, 44: 4, 56: 1, 92: 1, 96: 3046000} {
		binary.BigEndian.PutUint32(data[at:], uint32(n))
	}
}

// replay writes the pages of the transactions in a write-ahead log over those of
// its file, up to the first frame that is not whole. The format is SQLite's:
// sqlite.org/fileformat2.html#the_write_ahead_log.
func replay(data, log []byte, size int) []byte {
	const logHead, frameHead = 32, 24
	if len(log) < logHead {
		return data
	}
	var order binary.ByteOrder = binary.LittleEndian
	if binary.BigEndian.Uint32(log) == 0x377f0683 {
		order = binary.BigEndian
	}
	sum := checksum{order: order}
	sum.add(log[:24])
	if !sum.is(log[24:32]) || int(binary.BigEndian.Uint32(log[8:])) != size {
		return data
	}
	type page struct{ number, at int }
	var open []page // of the transaction that is being read
	for at := logHead; at+frameHead+size <= len(log); at += frameHead + size {
		frame, content := log[at:at+frameHead], log[at+frameHead:at+frameHead+size]
		sum.add(frame[:8])
		sum.add(content)
		number, after := int(binary.BigEndian.Uint32(frame)), int(binary.BigEndian.Uint32(frame[4:]))
		if !bytes.Equal(frame[8:16], log[16:24]) || !sum.is(frame[16:24]) || number < 1 || max(number, after) > maxImage/size {
			break
		}
		open = append(open, page{number, at + frameHead})
		if after == 0 {
			continue // not committed yet
		}
		for _, p := range open {
			if end := p.number * size; end > len(data) {
				data = append(data, make([]byte, end-len(data))...)
			}
			copy(data[(p.number-1)*size:], log[p.at:p.at+size])
		}
		open = nil
	}
	return data
}

// A checksum is that of a write-ahead log, over all that was added.
type checksum struct {
	order  binary.ByteOrder
	s0, s1 uint32
}

func (c *checksum) add(data []byte) {
	for ; len(data) >= 8; data = data[8:] {
		c.s0 += c.order.Uint32(data) + c.s1
		c.s1 += c.order.Uint32(data[4:]) + c.s0
	}
}

func (c *checksum) is(stored []byte) bool {
	return binary.BigEndian.Uint32(stored) == c.s0 && binary.BigEndian.Uint32(stored[4:]) == c.s1
}
