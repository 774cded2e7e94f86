package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the script's own words on how its characters look. */
final class Descriptions {
    private static final int SENTENCES = 4;
    private static final int LETTERS = 400;

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "he's", "she's", "they're", "his", "her", "their", "it's", "its");
    private static final Pattern STATES = Pattern.compile(
            "^\\s*(?:is|are|was|looks?|wears?|has|have|stands? \\w+ feet|appears? to be|in (?:a|an|his|her|their))\\b.*",
            Pattern.DOTALL);
    private static final Pattern APPOSITIVE = Pattern.compile(
            "^(?:,|\\s\\(|\\s-+|\\s[\u2013\u2014])\\s*(?:a|an|the|his|her|their|who|whose|in|early|mid|late|\\d+|\\w+-?\\w+ed|transhuman)\\b.*",
            Pattern.DOTALL);

    private final Mentions mentions;
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    private Descriptions(Mentions mentions) {
        this.mentions = mentions;
    }

    /** Returns the descriptions by the characters' keys. */
    static Map<String, String> of(Script script, Mentions characters) {
        Descriptions descriptions = new Descriptions(characters);
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
        String subject = "";
        for (String sentence : Sentences.of(paragraph)) {
            List<Mention> named = mentions.in(sentence);
            String told = described(sentence, named);
            if (!told.isEmpty()) {
                subject = told;
            } else if (named.isEmpty() && !subject.isEmpty() && goesOn(sentence)) {
                keep(subject, sentence);
            } else if (!named.isEmpty()) {
                subject = named.get(0).owner() ? "" : named.get(0).key();
                subject = found.containsKey(subject) ? subject : "";
            }
        }
    }

    /** Keeps what the sentence says of each one named, and returns the last one it describes. */
    private String described(String sentence, List<Mention> named) {
        String last = "";
        for (Mention mention : named) {
            String behind = sentence.substring(mention.end());
            boolean first = mention.start() < 2;
            if (introduces(sentence, mention, behind)
                    || first && STATES.matcher(behind).matches() && looks(behind)) {
                keep(mention.key(), Appositive.cut(sentence, mention));
                last = mention.key();
            }
        }
        return last;
    }

    private static boolean introduces(String sentence, Mention mention, String behind) {
        Matcher matcher = APPOSITIVE.matcher(behind);
        if (mention.owner() || !matcher.matches()) {
            return false;
        }
        Word name = Words.of(sentence.substring(mention.start(), mention.end())).get(0);
        return name.inCapitals() || looks(Appositive.behind(behind));
    }

    private static boolean goesOn(String sentence) {
        List<Word> words = Words.of(sentence);
        if (words.isEmpty()) {
            return false;
        }
        String first = words.get(0).lower();
        boolean theOne =
                first.equals("the") && words.stream().limit(6).anyMatch(word -> Lexicon.PEOPLE.has(word.lower()));
        boolean pronoun = PRONOUNS.contains(first)
                || PRONOUNS.contains(words.get(0).text().toLowerCase(Locale.ROOT));
        return (theOne || pronoun) && looks(sentence);
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
