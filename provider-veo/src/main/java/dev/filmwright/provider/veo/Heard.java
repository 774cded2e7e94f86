package dev.filmwright.provider.veo;

import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is heard in a clip: lines, sounds, ambience. Used by one thread. */
final class Heard {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?…]*[.!?…]*[”\"']*\\s*");
    private static final Pattern AUDIBLE =
            Pattern.compile("(?i)rain|storm|thunder|wind|hail|drizzle|downpour|sleet|gale");
    private static final Pattern MUSIC = Pattern.compile("(?i)\\b(?:music|songs?|sings?|singing|sang)\\b");
    private static final Pattern CUES = Pattern.compile("(?i)(?:sfx|sound|ambience|ambient noise):");
    private static final Pattern CUE =
            Pattern.compile("(?i)\\s*(sfx|sound|ambience|ambient noise):\\s*(.*)", Pattern.DOTALL);

    private final List<Phrase> lines = new ArrayList<>();
    private final List<Span> sounds = new ArrayList<>();
    private final List<Span> ambience = new ArrayList<>();
    private final List<Phrase> people = new ArrayList<>();

    Heard(List<Section> sections) {
        for (Section section : sections) {
            for (Phrase phrase : section.phrases()) {
                switch (section.kind()) {
                    case SUBJECT -> people.add(phrase);
                    case ACTION -> action(phrase);
                    case SETTING -> part(phrase, "weather").filter(Heard::audible).ifPresent(ambience::add);
                    default -> {
                        // Light and lens make no sound.
                    }
                }
            }
        }
    }

    private void action(Phrase phrase) {
        if (line(phrase)) {
            lines.add(phrase);
            return;
        }
        for (Span part : phrase.parts()) {
            sentences(part).forEach(sentence -> {
                Matcher cue = CUE.matcher(sentence.text());
                if (cue.matches() && !cue.group(2).isBlank()) {
                    Span words = new Span(cue.group(2).strip(), sentence.origin());
                    (cue.group(1).toLowerCase(Locale.ROOT).startsWith("amb") ? ambience : sounds).add(words);
                }
            });
        }
    }

    /** Returns the parts of a phrase that are seen; none for a line. */
    List<Span> without(Phrase phrase) {
        if (line(phrase)) {
            return List.of();
        }
        List<Span> seen = new ArrayList<>();
        for (Span part : phrase.parts()) {
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

    private static boolean audible(Span weather) {
        return AUDIBLE.matcher(weather.text()).find();
    }

    private static boolean music(Span sound) {
        return MUSIC.matcher(sound.text()).find();
    }

    private static boolean line(Phrase phrase) {
        return part(phrase, "line.text").isPresent();
    }

    private static Optional<Span> part(Phrase phrase, String field) {
        return phrase.parts().stream()
                .filter(part -> part.origin().field().endsWith(field))
                .findFirst();
    }

    /** Writes what is heard after what is seen. */
    void write(Words words) {
        boolean music = words.mention(MUSIC) || sounds.stream().anyMatch(Heard::music) || ambience.stream().anyMatch(Heard::music);
        lines.forEach(line -> say(line, words));
        sounds.forEach(sound -> cue("SFX: ", List.of(sound), words));
        if (!ambience.isEmpty()) {
            cue("Ambient noise: ", ambience, words);
        }
        if (!music) {
            words.begin("No music.");
        }
        if (!lines.isEmpty()) {
            words.begin("No subtitles.");
        }
    }

    private static void cue(String label, List<Span> what, Words words) {
        words.begin(label);
        for (int i = 0; i < what.size(); i++) {
            if (i > 0) {
                words.join(", ");
            }
            words.add(what.get(i));
        }
        words.end();
    }

    private void say(Phrase line, Words words) {
        words.apart();
        Optional<Span> speaker = part(line, "line.speaker");
        if (speaker.isPresent()) {
            words.add(speaker.get());
            looks(speaker.get().text()).ifPresent(looks -> {
                words.join(" (");
                words.add(looks);
                words.join(")");
            });
        } else {
            words.join("A voice");
        }
        words.join(" says");
        part(line, "line.manner").ifPresent(manner -> {
            words.join(", ");
            words.add(new Span(manner.text().replaceAll("^\\s*\\(|\\)\\s*$", "").strip(), manner.origin()));
        });
        words.join(": ");
        part(line, "line.text").ifPresent(text -> words.add(new Span(quoted(text.text()), text.origin())));
        words.end();
    }

    /** Returns how somebody looks, as a model knows nobody by name. */
    private Optional<Span> looks(String speaker) {
        return people.stream()
                .filter(person -> part(person, "name")
                        .filter(name -> name.text().equalsIgnoreCase(speaker.strip()))
                        .isPresent())
                .findFirst()
                .flatMap(person -> part(person, "profile.physicalDescription").or(() -> part(person, "description")));
    }

    /** Returns the words in straight marks, as the guides write them; marks within become single ones. */
    private static String quoted(String text) {
        String bare = text.strip().replaceAll("^[“\"]|[”\"]$", "");
        return "\"" + bare.replaceAll("[“”\"]", "'") + "\"";
    }
}
