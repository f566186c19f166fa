package usage

import (
	"errors"
	"regexp"
	"strings"

	"unknot/session/message"
)

// Misread is what the parser says of a command line that it did not understand.
// It has no types for most of it and speaks English only.
func Misread(err error) message.Message {
	var own interface{ Message() message.Message }
	if errors.As(err, &own) {
		flag, _, _ := strings.Cut(err.Error(), ": ")
		return message.Join([]message.Message{message.Verbatim(flag), own.Message()}, ": ")
	}
	for _, form := range misreadings {
		if parts := form.pattern.FindStringSubmatch(err.Error()); parts != nil {
			return form.says(parts[1:])
		}
	}
	return message.Verbatim(err.Error())
}

// misreadings are the forms of what the parser says.
var misreadings = []struct {
	pattern *regexp.Regexp
	says    func(parts []string) message.Message
}{
	{regexp.MustCompile(`^unknown flag (\S+), did you mean (?:one of )?(.*)\?$`), func(p []string) message.Message {
		return message.New("misread.flag-like", "unknown flag {{.Flag}}, did you mean {{.Near}}?", "Flag", p[0], "Near", p[1])
	}},
	{regexp.MustCompile(`^unknown flag (\S+)$`), func(p []string) message.Message {
		return message.New("misread.flag", "unknown flag {{.Flag}}", "Flag", p[0])
	}},
	{regexp.MustCompile(`^unexpected (?:flag )?argument (.*), did you mean (?:one of )?(.*)\?$`), func(p []string) message.Message {
		return message.New("misread.argument-like", "unexpected argument {{.Argument}}, did you mean {{.Near}}?", "Argument", p[0], "Near", p[1])
	}},
	{regexp.MustCompile(`^unexpected (?:flag )?argument (.*)$`), func(p []string) message.Message {
		return message.New("misread.argument", "unexpected argument {{.Argument}}", "Argument", p[0])
	}},
	{regexp.MustCompile(`^missing flags: (.*)$`), func(p []string) message.Message {
		return message.New("misread.missing", "missing flags: {{.Flags}}", "Flags", strings.ReplaceAll(p[0], " or ", " | "))
	}},
	{regexp.MustCompile(`^(--\S+) and (--\S+) can't be used together$`), func(p []string) message.Message {
		return message.New("misread.together", "{{.Flag}} and {{.Other}} can't be used together", "Flag", p[0], "Other", p[1])
	}},
	{regexp.MustCompile(`^(.*) must be one of (.*) but got (.*)$`), func(p []string) message.Message {
		return message.New("misread.one-of", "{{.Flag}} must be one of {{.Words}} but got {{.Got}}", "Flag", p[0], "Words", p[1], "Got", p[2])
	}},
	{regexp.MustCompile(`^(.*): expected a valid \d+ bit int but got (.*)$`), func(p []string) message.Message {
		return message.New("misread.whole", "{{.Flag}}: expected a whole number but got {{.Got}}", "Flag", p[0], "Got", p[1])
	}},
	{regexp.MustCompile(`^(.*): expected .* value but got .*$`), func(p []string) message.Message {
		return message.New("misread.no-value", "{{.Flag}}: it needs a value", "Flag", p[0])
	}},
	{regexp.MustCompile(`^expected (?:one of )?(.*)$`), func(p []string) message.Message {
		return message.New("misread.expected", "expected {{.Words}}", "Words", p[0])
	}},
}
