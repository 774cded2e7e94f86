package dev.filmwright.samples.cli.terminal;

import java.io.PrintWriter;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** How a terminal is told to show a picture. */
public enum Graphics {
    /**
     * Inline images.
     *
     * @see <a href="https://iterm2.com/documentation-images.html">iTerm2: inline images protocol</a>
     */
    ITERM {
        @Override
        void show(byte[] png, PrintWriter out) {
            out.print("\u001b]1337;File=inline=1;preserveAspectRatio=1;size=" + png.length + ":"
                    + Base64.getEncoder().encodeToString(png) + "\u0007");
        }
    },
    /**
     * The graphics protocol of kitty, which wants its data in pieces.
     *
     * @see <a href="https://sw.kovidgoyal.net/kitty/graphics-protocol/">Terminal graphics protocol</a>
     */
    KITTY {
        @Override
        void show(byte[] png, PrintWriter out) {
            String data = Base64.getEncoder().encodeToString(png);
            for (int at = 0; at < data.length(); at += PIECE) {
                int end = Math.min(data.length(), at + PIECE);
                // f=100: PNG; a=T: send and show; q=2: no answer, as nobody reads it; m=1: there is more.
                String keys = (at == 0 ? "f=100,a=T,q=2," : "") + "m=" + (end < data.length() ? 1 : 0);
                out.print("\u001b_G" + keys + ";" + data.substring(at, end) + "\u001b\\");
            }
        }
    };

    private static final int PIECE = 4096;

    abstract void show(byte[] png, PrintWriter out);

    /**
     * Returns what the terminal with these environment variables understands, if anything is known. Inside tmux and
     * screen nothing is: they pass on only what they know.
     */
    static Optional<Graphics> of(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "");
        String program = environment.getOrDefault("TERM_PROGRAM", "");
        if (environment.containsKey("TMUX") || term.startsWith("screen") || term.startsWith("tmux")) {
            return Optional.empty();
        }
        if (environment.containsKey("KITTY_WINDOW_ID")
                || term.equals("xterm-kitty")
                || term.equals("xterm-ghostty")
                || program.equals("ghostty")) {
            return Optional.of(KITTY);
        }
        if (program.equals("iTerm.app")
                || program.equals("WezTerm")
                || environment.getOrDefault("LC_TERMINAL", "").equals("iTerm2")) {
            return Optional.of(ITERM);
        }
        return Optional.empty();
    }
}
