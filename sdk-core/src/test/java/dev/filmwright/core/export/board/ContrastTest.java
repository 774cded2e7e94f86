package dev.filmwright.core.export.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2, success criterion 1.4.3, level AA: text stands out 4.5 to 1 from what is behind it. */
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("--(\\w+):(#[0-9a-f]{3,6});");

    @ParameterizedTest
    @ValueSource(strings = {":root{", ":root[data-theme=\"dark\"]{", ":root:not([data-theme=\"light\"]){"})
    void every_ink_can_be_read_on_every_ground(String selector) throws IOException {
        Map<String, Double> light = luminances(selector);

        for (String ink : List.of("ink", "soft", "accent", "asset", "context", "script", "setup", "dialect")) {
            for (String ground : List.of("paper", "card")) {
                assertThat(contrast(value(light, ink), value(light, ground)))
                        .as(ink + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static double value(Map<String, Double> light, String name) {
        return Objects.requireNonNull(light.get(name), name);
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static Map<String, Double> luminances(String selector) throws IOException {
        String css;
        try (InputStream in =
                Objects.requireNonNull(StoryboardHtml.class.getResourceAsStream("storyboard.css"), "css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int start = css.indexOf(selector);
        assertThat(start).isNotNegative();
        Map<String, Double> found = new LinkedHashMap<>();
        Matcher matcher = COLOUR.matcher(css.substring(start, css.indexOf('}', start)));
        while (matcher.find()) {
            found.put(matcher.group(1), luminance(matcher.group(2).substring(1)));
        }
        return found;
    }

    private static double luminance(String hex) {
        int digits = hex.length() / 3;
        double[] linear = Stream.of(0, 1, 2)
                .map(channel -> hex.substring(channel * digits, (channel + 1) * digits))
                .mapToDouble(text -> Integer.parseInt(text.length() == 1 ? text + text : text, 16) / 255.0)
                .map(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
