package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
)

type machine struct {
	CPU   string `json:"cpu"`
	Cores int    `json:"cores"` // that the program may use
	OS    string `json:"os"`
	Arch  string `json:"arch"`
	Go    string `json:"go"`
	Level string `json:"level,omitempty"` // of the processor's instructions, as in GOAMD64=v1
}

func thisMachine() machine {
	text, _ := os.ReadFile("/proc/cpuinfo") // Linux only; elsewhere the model stays unknown
	m := machine{CPU: cpuModel(string(text)), Cores: runtime.GOMAXPROCS(0), OS: runtime.GOOS, Arch: runtime.GOARCH, Go: runtime.Version()}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, setting := range info.Settings {
			if setting.Key == "GO"+strings.ToUpper(runtime.GOARCH) {
				m.Level = setting.Key + "=" + setting.Value
			}
		}
	}
	return m
}

func (m machine) String() string {
	return strings.TrimSpace(fmt.Sprintf("%s, %d cores, %s/%s, %s %s", m.CPU, m.Cores, m.OS, m.Arch, m.Go, m.Level))
}

func cpuModel(cpuinfo string) string {
	for line := range strings.Lines(cpuinfo) {
		if name, value, found := strings.Cut(line, ":"); found && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "unknown CPU"
}

var peerModules = []string{
	"github.com/rickar/cal/v2", "cloud.google.com/go",
	"github.com/cedar-policy/cedar-go", "cel.dev/cel-go", "github.com/open-policy-agent/opa",
}

func peers(np *numpy) []string {
	var list []string
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, module := range info.Deps {
			if slices.Contains(peerModules, module.Path) {
				list = append(list, module.Path+" "+module.Version)
			}
		}
	}
	if np != nil {
		list = append(list, fmt.Sprintf("numpy %s (Python %s)", np.hello.Numpy, np.hello.Python))
	}
	return list
}
