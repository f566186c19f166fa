// Unknot guides a person through trigger-point work by eye and ear.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"
)

// version is the release this program was built as.
const version = "0.1.0"

// A commandLine is everything a person can type after the program's name.
type commandLine struct {
	Open    openCommand    `cmd:"" default:"1" hidden:"" help:"Open the window."`
	List    listCommand    `cmd:"" help:"List the routines."`
	Plan    planCommand    `cmd:"" help:"Show every stage of a routine with its time."`
	Play    playCommand    `cmd:"" help:"Guide through a routine."`
	Check   checkCommand   `cmd:"" help:"Look for mistakes in routine files."`
	Doctor  doctorCommand  `cmd:"" help:"Say what works on this machine, and how to mend what does not."`
	Version versionCommand `cmd:"" help:"Print the version."`
}

// An environment is what a command reads from and writes to.
type environment struct {
	in       io.Reader
	out, err io.Writer
}

// errReported ends the program with exit code 1 after everything there is to
// say has been said.
var errReported = errors.New("reported")

func main() {
	env := environment{in: os.Stdin, out: os.Stdout, err: os.Stderr}
	if err := run(os.Args[1:], env); err != nil {
		if !errors.Is(err, errReported) {
			fmt.Fprintln(os.Stderr, "unknot:", err)
		}
		os.Exit(1)
	}
}

// run carries out one command line.
func run(args []string, env environment) error {
	var cl commandLine
	helped := false
	parser, err := kong.New(&cl,
		kong.Name("unknot"),
		kong.Description("A guided session timer for trigger-point work. Without a command it opens the window."),
		kong.Writers(env.out, env.err),
		kong.Exit(func(int) { helped = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	if err != nil {
		return err
	}
	ctx, err := parser.Parse(args)
	if helped {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%w; 'unknot --help' shows what there is", err)
	}
	return ctx.Run(env)
}

type versionCommand struct{}

func (versionCommand) Run(env environment) error {
	_, err := fmt.Fprintln(env.out, "unknot", version)
	return err
}
