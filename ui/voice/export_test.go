package voice

import "context"

// Module returns a speech-dispatcher engine: the name it goes by, the path of its
// program and that of its configuration.
func Module(name, path, config string) *Engine { return module{name, path, config}.engine() }

// English is the voice that an engine has without being asked for a list.
func English(e *Engine) Voice { return speaker{e, installed{"English", "en"}, "en"} }

// Voices are the names and languages that an engine lists.
func Voices(ctx context.Context, e *Engine) (all [][2]string, err error) {
	list, err := e.list(ctx)
	for _, v := range list {
		all = append(all, [2]string{v.name, v.language})
	}
	return all, err
}
