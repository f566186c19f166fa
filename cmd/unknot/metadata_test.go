//go:build !nowindow

package main

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestThePackageIsOfThisProgram(t *testing.T) {
	data, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{fmt.Sprintf("ID = %q\n", appID), fmt.Sprintf("Version = %q\n", version)} {
		if !strings.Contains(string(data), want) {
			t.Errorf("FyneApp.toml: want %s", want)
		}
	}
}
