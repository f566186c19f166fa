package live

import (
	"context"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/prepare"
)

// openWait is how long a session waits for the sound before it starts without.
const openWait = time.Second

// A Sound lets one session be heard.
type Sound interface {
	// Begin gets ready for what is to be heard, as far as it is known. The channel
	// is closed when something can be heard so much later as lead says.
	Begin(events []session.Event) (ready <-chan struct{}, lead time.Duration)
	// Schedule replaces everything that is to be heard by what the events call for,
	// whose time 0 is began.
	Schedule(began time.Time, events []session.Event)
	// End lets what is to be heard ring out, and returns at once.
	End()
	// Cut silences it at once.
	Cut()
}

// Parts are what a session runs with. Each of the functions must return at once.
type Parts struct {
	Pass   prepare.Pass
	Sound  Sound
	Trace  func(Update)
	Record func(Update) // gets what WithoutLead returns
	Show   func(Update)
}

// A Conductor guides through one session. What happens reaches the sound first,
// which cannot be late, then the trace and the records, and the screen last.
type Conductor struct {
	parts    Parts
	commands chan session.Command
	stop     context.CancelFunc
	over     chan struct{}
}

// NewConductor returns a conductor whose session has not begun.
func NewConductor(p Parts) *Conductor {
	return &Conductor{parts: p, commands: make(chan session.Command, 8), over: make(chan struct{})}
}

// Start begins the session, which runs until it is over, or ctx ends or Close is
// called, which stops it. It returns at once.
func (c *Conductor) Start(ctx context.Context) {
	ctx, c.stop = context.WithCancel(ctx)
	go c.run(ctx)
}

// Over is closed when the session is over and everybody was told.
func (c *Conductor) Over() <-chan struct{} { return c.over }

// Close stops a session that was started, and waits until it is over.
func (c *Conductor) Close() {
	c.stop()
	<-c.over
}

// Do gives the session a command. One that comes faster than the session takes
// them, or after its end, is dropped.
func (c *Conductor) Do(command session.Command) {
	select {
	case c.commands <- command:
	default:
	}
}

// DoInTurn gives the session a command after those before, however fast they come,
// and waits until there is room for it. After the end of the session it is dropped.
func (c *Conductor) DoInTurn(command session.Command) {
	select {
	case c.commands <- command:
	case <-c.over:
	}
}

func (c *Conductor) run(ctx context.Context) {
	defer close(c.over)
	defer c.stop()
	began := c.begin(ctx)
	var last session.State
	Run{
		Pass:     c.parts.Pass,
		Commands: c.commands,
		Asleep:   Asleep,
		Emit: func(u Update) {
			if u.Replanned {
				c.parts.Sound.Schedule(began, slices.Concat(u.Events, u.Ahead))
			}
			c.parts.Trace(u)
			c.parts.Record(u.WithoutLead(c.parts.Pass.Prepared().Plan))
			last = u.Status.State
			c.parts.Show(u)
		},
	}.Do(ctx, began)
	if last == session.Done {
		c.parts.Sound.End()
	} else {
		c.parts.Sound.Cut()
	}
}

// begin gets the sound ready and returns the time at which the session is to
// begin: late enough for a sleeping headset to be awake for the first cue.
func (c *Conductor) begin(ctx context.Context) time.Time {
	first := c.parts.Pass.Session()
	events := append(first.Do(session.Start, 0), first.Ahead()...)
	ready, lead := c.parts.Sound.Begin(events)
	select {
	case <-ready:
	case <-ctx.Done():
		return time.Now()
	case <-time.After(openWait):
		return time.Now()
	}
	began := time.Now().Add(lead)
	c.parts.Sound.Schedule(began, events)
	return began
}
