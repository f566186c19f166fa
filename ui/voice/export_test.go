package voice

// Module returns the voice of a speech-dispatcher engine: the name it goes by,
// the path of its program and that of its configuration.
func Module(name, path, config string) Voice { return module{name, path, config} }
