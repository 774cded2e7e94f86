package dev.filmwright.provider.comfyui.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server's version: {@code 0.3.64} comes before {@code 0.4.0}, and that before {@code 0.33.0}. What follows the numbers does not
 * count. Immutable.
 *
 * @param numbers its numbers; none if it does not say
 */
public record ServerVersion(List<Integer> numbers) {
    private static final Pattern FORM = Pattern.compile("\\s*v?(\\d{1,6}(?:\\.\\d{1,6}){0,5}).*", Pattern.DOTALL);

    /** Copies the list. */
    public ServerVersion {
        numbers = List.copyOf(numbers);
    }

    /** Reads what a server says, whatever that is. */
    public static ServerVersion parse(String text) {
        List<Integer> numbers = new ArrayList<>();
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            for (String number : form.group(1).split("\\.")) {
                numbers.add(Integer.parseInt(number));
            }
        }
        return new ServerVersion(numbers);
    }

    /** Returns whether it is that or a later one; {@code false} if it does not say which it is. */
    public boolean atLeast(int... other) {
        for (int i = 0; i < other.length; i++) {
            int mine = i < numbers.size() ? numbers.get(i) : 0;
            if (mine != other[i]) {
                return mine > other[i];
            }
        }
        return !numbers.isEmpty();
    }
}
