package dev.filmwright.core.export.timeline;

import dev.filmwright.export.Turnover;
import dev.filmwright.frame.Setup;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.Shot;
import java.util.List;
import java.util.stream.Collectors;

/** A shot in words, the same in every list. */
final class ShotText {
    private final Manifest manifest;

    ShotText(Turnover turnover) {
        manifest = turnover.manifest();
    }

    /** Returns the camera as on a shot list, e.g. {@code "MCU, eye level, static, 50 mm"}. */
    static String setup(Shot shot) {
        Setup setup = shot.setup();
        return String.join(
                ", ",
                setup.framing().abbreviation(),
                setup.angle().words(),
                setup.movement().words(),
                setup.lensMm() + " mm");
    }

    /** Returns the camera and what happens, in one line. */
    static String summary(Shot shot) {
        return oneLine(setup(shot) + (shot.action().isBlank() ? "" : ": " + shot.action()));
    }

    /** Returns a line as it is printed, e.g. {@code "ANN (V.O.) (softly): Late."}. */
    static String line(Shot.Line line) {
        return line.name()
                + (line.extension().isEmpty() ? "" : " (" + line.extension() + ")")
                + (line.manner().isEmpty() ? "" : " (" + line.manner() + ")")
                + ": "
                + line.text();
    }

    /** Returns the rules that made a shot, in order. */
    static String why(Shot shot) {
        return shot.why().stream()
                .map(reason -> reason.rule() + ": " + reason.because())
                .collect(Collectors.joining(" | "));
    }

    /** Returns the name of a manifest entry for people, or the key's own last part. */
    String name(String key) {
        return manifest.find(key).map(Manifest.Entry::name).orElse(key.substring(key.lastIndexOf('/') + 1));
    }

    List<String> characters(Shot shot) {
        return shot.cast().stream().map(member -> name(member.character())).toList();
    }

    List<String> props(Shot shot) {
        return shot.props().stream().map(this::name).toList();
    }

    /** Returns text with every run of white space and control characters as one blank. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
