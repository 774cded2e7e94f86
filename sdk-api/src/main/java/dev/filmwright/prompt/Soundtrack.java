package dev.filmwright.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is heard in a clip, told from what is seen: the lines of the action; its sentences that begin with {@code SFX:} or
 * {@code SOUND:}, which are sounds, or with {@code AMBIENCE:} or {@code AMBIENT NOISE:}; and weather one can hear. For
 * dialects that put it in a place of its own. Immutable.
 *
 * @param lines what is said, in order
 * @param sounds single sounds, in order, without their mark
 * @param ambience what is heard all along
 */
public record Soundtrack(List<SpokenLine> lines, List<Span> sounds, List<Span> ambience) {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?…]*[.!?…]*[”\"']*\\s*");
    private static final Pattern AUDIBLE =
            Pattern.compile("(?i)rain|storm|thunder|wind|hail|drizzle|downpour|sleet|gale");
    private static final Pattern MUSIC = Pattern.compile("(?i)\\b(?:music|songs?|sings?|singing|sang)\\b");
    private static final Pattern CUES = Pattern.compile("(?i)(?:sfx|sound|ambience|ambient noise):");
    private static final Pattern CUE =
            Pattern.compile("(?i)\\s*(sfx|sound|ambience|ambient noise):\\s*(.*)", Pattern.DOTALL);
    private static final Pattern BRACKETS = Pattern.compile("^\\s*\\(|\\)\\s*$");
    private static final Pattern OUTER_MARKS = Pattern.compile("^[“\"]|[”\"]$");
    private static final Pattern INNER_MARKS = Pattern.compile("[“”\"]");

    /** Copies the lists. */
    public Soundtrack {
        lines = List.copyOf(lines);
        sounds = List.copyOf(sounds);
        ambience = List.copyOf(ambience);
    }

    /** Returns what is heard of sections. */
    public static Soundtrack of(List<Section> sections) {
        List<SpokenLine> lines = new ArrayList<>();
        List<Span> sounds = new ArrayList<>();
        List<Span> ambience = new ArrayList<>();
        for (Section section : sections) {
            for (Phrase phrase : section.phrases()) {
                if (section.kind() == SectionKind.SETTING) {
                    part(phrase, "weather").filter(Soundtrack::audible).ifPresent(ambience::add);
                } else if (section.kind() == SectionKind.ACTION) {
                    if (line(phrase)) {
                        lines.add(spoken(phrase, sections));
                    } else {
                        phrase.parts().forEach(part -> cues(part, sounds, ambience));
                    }
                }
            }
        }
        return new Soundtrack(lines, sounds, ambience);
    }

    /** Returns whether a phrase is something that is said. */
    public static boolean line(Phrase phrase) {
        return part(phrase, "line.text").isPresent();
    }

    /** Returns what of a phrase is seen; nothing of a line. */
    public static List<Span> seen(Phrase phrase) {
        if (line(phrase)) {
            return List.of();
        }
        List<Span> seen = new ArrayList<>();
        for (Span part : phrase.parts()) {
            if (!CUES.matcher(part.text()).find()) {
                seen.add(part);
                continue;
            }
            StringBuilder text = new StringBuilder();
            sentences(part).stream()
                    .filter(sentence -> !CUE.matcher(sentence.text()).matches())
                    .forEach(sentence -> text.append(sentence.text()));
            if (!text.toString().isBlank()) {
                seen.add(new Span(text.toString().strip(), part.origin()));
            }
        }
        return seen;
    }

    /** Returns a section as far as it is seen; empty if nothing of it is. */
    public static Optional<Section> seen(Section section) {
        List<Phrase> phrases = section.phrases().stream()
                .map(Soundtrack::seen)
                .filter(parts -> !parts.isEmpty())
                .map(Phrase::new)
                .toList();
        return phrases.isEmpty() ? Optional.empty() : Optional.of(new Section(section.kind(), phrases));
    }

    /** Returns whether sounds or ambience speak of music, or what was written so far does. */
    public boolean music(SpanWriter written) {
        return written.mentions(MUSIC)
                || sounds.stream().anyMatch(Soundtrack::musical)
                || ambience.stream().anyMatch(Soundtrack::musical);
    }

    private static boolean musical(Span sound) {
        return MUSIC.matcher(sound.text()).find();
    }

    private static boolean audible(Span weather) {
        return AUDIBLE.matcher(weather.text()).find();
    }

    private static void cues(Span part, List<Span> sounds, List<Span> ambience) {
        for (Span sentence : sentences(part)) {
            Matcher cue = CUE.matcher(sentence.text());
            if (cue.matches() && !cue.group(2).isBlank()) {
                Span words = new Span(cue.group(2).strip(), sentence.origin());
                (cue.group(1).toLowerCase(Locale.ROOT).startsWith("amb") ? ambience : sounds).add(words);
            }
        }
    }

    private static List<Span> sentences(Span part) {
        if (!CUES.matcher(part.text()).find()) {
            return List.of(part);
        }
        List<Span> sentences = new ArrayList<>();
        Matcher each = SENTENCE.matcher(part.text());
        while (each.find() && !each.group().isEmpty()) {
            sentences.add(new Span(each.group(), part.origin()));
        }
        return sentences;
    }

    private static SpokenLine spoken(Phrase line, List<Section> sections) {
        Optional<Span> speaker =
                part(line, "line.speaker").filter(span -> !span.text().isBlank());
        Span words = part(line, "line.text").orElseThrow();
        String bare = OUTER_MARKS.matcher(words.text().strip()).replaceAll("");
        return new SpokenLine(
                speaker,
                speaker.flatMap(who -> looks(who.text().strip(), sections)),
                part(line, "line.manner")
                        .map(manner -> new Span(
                                BRACKETS.matcher(manner.text()).replaceAll("").strip(), manner.origin()))
                        .filter(manner -> !manner.text().isEmpty()),
                new Span(INNER_MARKS.matcher(bare).replaceAll("'"), words.origin()));
    }

    private static Optional<Span> looks(String speaker, List<Section> sections) {
        return sections.stream()
                .filter(section -> section.kind() == SectionKind.SUBJECT)
                .flatMap(section -> section.phrases().stream())
                .filter(person -> part(person, "name")
                        .filter(name -> name.text().equalsIgnoreCase(speaker))
                        .isPresent())
                .findFirst()
                .flatMap(person -> part(person, "profile.physicalDescription").or(() -> part(person, "description")));
    }

    private static Optional<Span> part(Phrase phrase, String field) {
        return phrase.parts().stream()
                .filter(part -> part.origin().field().endsWith(field))
                .findFirst();
    }
}
