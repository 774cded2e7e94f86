package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers the script's own words on how its characters look. */
final class Descriptions {
    private static final int SENTENCES = 4;
    private static final int LETTERS = 400;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "he's", "she's", "they're");
    private static final Set<String> POSSESSIVE = Set.of("his", "her", "their");
    private static final Set<String> STATIVE = Set.of(
            "is",
            "are",
            "was",
            "has",
            "have",
            "wears",
            "wear",
            "looks",
            "seems",
            "suggest",
            "suggests",
            "features",
            "he's",
            "she's",
            "they're",
            "frame",
            "frames",
            "hangs");

    private static final Pattern STATES = Pattern.compile(
            "^\\s*(?:is|are|was|looks? (?:like|as|[\\w-]+[.,])|wears?|has|have|stands? \\w+ feet|appears? to be|in (?:a|an|his|her|their))\\b.*",
            Pattern.DOTALL);
    private static final Pattern APPOSITIVE = Pattern.compile(
            "^(?:,|\\s\\(|\\s-+|\\s[\u2013\u2014])\\s*(?:a|an|the|his|her|their|who|whose|in|early|mid|late|\\d+|transhuman)\\b.*",
            Pattern.DOTALL);

    private static final Pattern APPOSED =
            Pattern.compile("^(?:,|\\s\\(|\\s-+|\\s[\u2013\u2014])\\s*[\\p{Ll}\\d].*", Pattern.DOTALL);

    private final Mentions mentions;
    private final Genders genders;
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    private Descriptions(Mentions mentions, Genders genders) {
        this.mentions = mentions;
        this.genders = genders;
    }

    /** Returns the descriptions by the characters' keys. */
    static Map<String, String> of(Script script, Mentions characters, Genders genders) {
        Descriptions descriptions = new Descriptions(characters, genders);
        for (Script.Part part : script.parts()) {
            part.happenings()
                    .filter(happening -> !happening.centered())
                    .forEach(happening -> descriptions.read(happening.text()));
        }
        Map<String, String> joined = new LinkedHashMap<>();
        descriptions.found.forEach((key, sentences) -> joined.put(key, String.join(" ", sentences)));
        return joined;
    }

    private void read(String paragraph) {
        List<String> subjects = List.of();
        for (String sentence : Sentences.of(paragraph)) {
            List<Mention> named = mentions.in(sentence);
            String told = described(sentence, named);
            List<String> introduced = introduced(sentence, named);
            Optional<String> goesOn = subject(sentence, subjects);
            if (goesOn.isPresent()) {
                keep(goesOn.get(), sentence);
            } else if (!introduced.isEmpty()) {
                subjects = introduced;
            } else if (!told.isEmpty()) {
                subjects = List.of(told);
            } else if (!named.isEmpty()) {
                subjects = List.of();
            }
        }
    }

    /** Returns those whose names stand in capitals, as on their first appearance. */
    private static List<String> introduced(String sentence, List<Mention> named) {
        return named.stream()
                .filter(mention -> !mention.owner())
                .filter(mention -> sentence.substring(mention.start(), mention.end())
                        .chars()
                        .noneMatch(Character::isLowerCase))
                .map(Mention::key)
                .distinct()
                .toList();
    }

    /** Keeps what the sentence says of each one named, and returns the last one it describes. */
    private String described(String sentence, List<Mention> named) {
        String last = "";
        for (Mention mention : named) {
            String behind = sentence.substring(mention.end());
            boolean first = mention.start() < 2;
            if (introduces(sentence, mention, behind)
                    || (first && STATES.matcher(behind).matches() && looks(behind))) {
                keep(mention.key(), Appositive.cut(sentence, mention));
                last = mention.key();
            }
        }
        return last;
    }

    private static boolean introduces(String sentence, Mention mention, String behind) {
        String name = sentence.substring(mention.start(), mention.end());
        boolean owned = name.endsWith("'s") || name.endsWith("\u2019s");
        boolean inCapitals = name.chars().noneMatch(Character::isLowerCase);
        if (owned || (!inCapitals && !APPOSITIVE.matcher(behind).matches())) {
            return false;
        }
        String words = APPOSED.matcher(behind).matches() ? Appositive.behind(behind) : "";
        return !words.isEmpty()
                && (looks(words) || (inCapitals && behind.indexOf(',', 1) > 0 && Appositive.describes(words)));
    }

    /** Returns whom a sentence without a name goes on to describe. */
    private Optional<String> subject(String sentence, List<String> subjects) {
        List<Word> words = Words.of(sentence);
        if (subjects.isEmpty() || words.size() < 3 || !looks(sentence)) {
            return Optional.empty();
        }
        String first = words.get(0).text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        boolean theOne =
                first.equals("the") && words.stream().limit(6).anyMatch(word -> Lexicon.PEOPLE.has(word.lower()));
        boolean stative =
                STATIVE.contains(first) || STATIVE.contains(words.get(1).lower());
        boolean possessive =
                POSSESSIVE.contains(first) && words.stream().anyMatch(word -> STATIVE.contains(word.lower()));
        if (!theOne && !(PRONOUNS.contains(first) && stative) && !possessive) {
            return Optional.empty();
        }
        return first.startsWith("s") || first.equals("her")
                ? byGender(subjects, "she")
                : first.equals("his") || first.startsWith("he") ? byGender(subjects, "he") : last(subjects);
    }

    private Optional<String> byGender(List<String> subjects, String pronoun) {
        return subjects.stream().filter(key -> genders.fits(key, pronoun)).findFirst();
    }

    private static Optional<String> last(List<String> subjects) {
        return Optional.of(subjects.get(subjects.size() - 1));
    }

    static boolean looks(String text) {
        for (Word word : Words.of(text)) {
            if (Lexicon.LOOKS.has(word.lower()) || anyPart(word.lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyPart(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && (Lexicon.LOOKS.has(word.substring(0, hyphen)) || Lexicon.LOOKS.has(word.substring(hyphen + 1)));
    }

    private void keep(String key, String sentence) {
        List<String> kept = found.computeIfAbsent(key, first -> new ArrayList<>());
        int length = kept.stream().mapToInt(String::length).sum();
        if (kept.size() < SENTENCES && length + sentence.length() <= LETTERS && !kept.contains(sentence)) {
            kept.add(sentence);
        }
    }
}
