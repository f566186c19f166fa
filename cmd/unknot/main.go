// Unknot guides a person through trigger-point work by eye and ear.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"

	"unknot/cmd/unknot/usage"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/terminal"
)

// version is the release this program was built as.
const version = "0.1.0"

// A commandLine is everything a person can type after the program's name.
type commandLine struct {
	Open       openCommand       `cmd:"" default:"1" hidden:"" key:"help.open" help:"Open the window."`
	List       listCommand       `cmd:"" key:"help.list" help:"List the routines."`
	Plan       planCommand       `cmd:"" key:"help.plan" help:"Show every stage of a routine with its time."`
	Play       playCommand       `cmd:"" key:"help.play" help:"Guide through a routine."`
	Resume     resumeCommand     `cmd:"" key:"help.resume" help:"Go on with the session that was interrupted."`
	Render     renderCommand     `cmd:"" key:"help.render" help:"Write a whole session to a sound file."`
	Find       findCommand       `cmd:"" key:"help.find" help:"Say which points may help where it hurts, and build a routine of them."`
	Fit        fitCommand        `cmd:"" key:"help.fit" help:"Make a routine fit the minutes there are."`
	Copy       copyCommand       `cmd:"" key:"help.copy" help:"Copy a routine to your own routines, to change it there."`
	Hide       hideCommand       `cmd:"" key:"help.hide" help:"Hide a routine that is built in."`
	Unhide     unhideCommand     `cmd:"" key:"help.unhide" help:"Show a hidden routine again."`
	Import     importCommand     `cmd:"" key:"help.import" help:"Add a routine file, or a timer of another program, to your own routines."`
	Export     exportCommand     `cmd:"" key:"help.export" help:"Write a routine as a file to share."`
	History    historyCommand    `cmd:"" aliases:"progress" key:"help.history" help:"Show your progress: what you have done, and how soon points eased."`
	Records    recordsCommand    `cmd:"" key:"help.records" help:"Export, import, print, delete or seal your records."`
	Clients    clientsCommand    `cmd:"" key:"help.clients" help:"List those you work with, or add one."`
	Conditions conditionsCommand `cmd:"" key:"help.conditions" help:"Say what is true of you, such as a pregnancy, and what that takes away; or change it."`
	Check      checkCommand      `cmd:"" key:"help.check" help:"Look for mistakes in routine files."`
	Review     reviewCommand     `cmd:"" key:"help.review" help:"Write all facts and routines as one document, for a clinician to read."`
	Doctor     doctorCommand     `cmd:"" key:"help.doctor" help:"Say what works on this machine, and how to mend what does not."`
	Version    versionCommand    `cmd:"" key:"help.version" help:"Print the version."`
}

// An environment is what a command reads from and writes to.
type environment struct {
	ctx      context.Context // ends when what the command does is not wanted any more
	in       io.Reader
	out, err io.Writer
	asks     bool // somebody at a terminal can answer
	// secret asks somebody at a terminal for a line that is not shown. Nil asks
	// nobody.
	secret func(prompt string) (string, error)
	// printer says things in the language of the person. Nil is English.
	printer *message.Printer
}

// errReported ends the program with exit code 1 after everything there is to
// say has been said.
var errReported = errors.New("reported")

// errDanger ends the program with exit code 3 after a sign was said that a
// doctor must see before anybody presses.
var errDanger = errors.New("danger")

func main() {
	env := environment{
		ctx: context.Background(),
		in:  os.Stdin, out: terminal.NewWriter(os.Stdout), err: terminal.NewWriter(os.Stderr),
		asks: terminal.Is(os.Stdin), secret: terminal.Secret(os.Stdin, os.Stderr),
		printer: chosenPrinter(),
	}
	if err := run(os.Args[1:], env); err != nil {
		env.printErrors(err)
		if errors.Is(err, errDanger) {
			os.Exit(3)
		}
		os.Exit(1)
	}
}

// printErrors writes everything that went wrong, if anything did. Mistakes in a
// routine file stand alone, one a line, so that an editor can go to them; those
// in one of several timers under its name.
func (env environment) printErrors(err error) {
	w := env.err
	var mistakes routine.Errors
	var timer *timerError
	switch {
	case err == nil, errors.Is(err, errReported), errors.Is(err, errDanger):
	case len(joined(err)) > 0:
		for _, one := range joined(err) {
			env.printErrors(one)
		}
	case errors.As(err, &mistakes):
		if errors.As(err, &timer) {
			fmt.Fprintln(w, "unknot:", env.printer.Text("command.not-added", "{{.Timer}} is not added:", "Timer", words.Printable(timer.title)))
		}
		env.printMistakes(mistakes)
	default:
		text := env.printer.Say(message.Of(err))
		if file := (*fs.PathError)(nil); errors.As(err, &file) {
			text = strings.ReplaceAll(text, file.Path, words.Printable(file.Path)) // a name may have lines
		}
		for line := range strings.Lines(text) {
			fmt.Fprintln(w, "unknot:", strings.TrimSuffix(line, "\n"))
		}
	}
}

// printMistakes writes what is wrong with a routine file, one mistake a line.
func (env environment) printMistakes(all routine.Errors) {
	for _, m := range all {
		fmt.Fprintln(env.err, env.printer.Say(m.Message()))
	}
}

// joined returns the errors that errors.Join has made one of.
func joined(err error) []error {
	if _, ok := err.(routine.Errors); ok {
		return nil
	}
	all, ok := err.(interface{ Unwrap() []error })
	if !ok || fmt.Sprint(errors.Join(all.Unwrap()...)) != err.Error() {
		return nil
	}
	return all.Unwrap()
}

// run carries out one command line.
func run(args []string, env environment) error {
	var cl commandLine
	helped := false
	parser, err := kong.New(&cl,
		kong.Name("unknot"),
		kong.Description(env.printer.Text("help.unknot", "A guided session timer for trigger-point work. Without a command it opens the window.")),
		kong.Writers(env.out, env.err),
		kong.Exit(func(int) { helped = true }),
		kong.Help(usage.Help(env.printer)),
	)
	if err != nil {
		return err
	}
	parser.Model.HelpFlag.Help = env.printer.Text("help.help", "Show context-sensitive help.")
	ctx, err := parser.Parse(args)
	if helped {
		return nil
	}
	if err != nil {
		return misread(parser, args, err)
	}
	return ctx.Run(env)
}

// misread explains a command line that the parser did not understand.
func misread(parser *kong.Kong, args []string, err error) error {
	shows := func(command string) error {
		return message.Errorf("command.misread", "{{.Problem}}; '{{.Command}}' shows what there is", "Problem", usage.Misread(err), "Command", command)
	}
	if len(args) == 0 || strings.HasPrefix(args[0], "-") {
		return shows("unknot --help")
	}
	near, least := "", len(args[0])/3+2 // letters to change
	for _, c := range parser.Model.Children {
		if c.Name == args[0] || slices.Contains(c.Aliases, args[0]) {
			return shows("unknot " + c.Name + " --help")
		}
		if d, _ := words.Slips(c.Name, args[0]); d < least && !c.Hidden {
			near, least = c.Name, d
		}
	}
	if near != "" {
		return message.Errorf("command.unknown-like", "there is no command {{.Command}}; did you mean {{.Near}}?", "Command", strconv.Quote(args[0]), "Near", near)
	}
	if prog, serr := openProgram(); serr == nil {
		if r, rerr := prog.Library().Find(args[0]); rerr == nil {
			return message.Errorf("command.unknown-routine", "there is no command {{.Command}}; did you mean 'unknot play {{.Routine}}'?", "Command", strconv.Quote(args[0]), "Routine", r.ID)
		}
	}
	return message.Errorf("command.unknown", "there is no command {{.Command}}; 'unknot --help' shows what there is", "Command", strconv.Quote(args[0]))
}

type versionCommand struct{}

func (versionCommand) Run(env environment) error {
	_, err := fmt.Fprintln(env.out, "unknot", version)
	return err
}
