package marks

import (
	"encoding/json"
	"maps"
	"slices"

	"unknot/session/atomicfile"
)

func write(path string, m Marks) error {
	data, err := json.MarshalIndent(file{
		Version:    1,
		Hidden:     slices.Sorted(maps.Keys(m.Hidden)),
		Favourites: slices.Sorted(maps.Keys(m.Favourites)),
		Used:       m.Used,
		Holds:      seconds(m.Holds),
		Answered:   m.Answered,
	}, "", "  ")
	if err != nil {
		return err
	}
	return atomicfile.Replace(path, append(data, '\n'))
}
