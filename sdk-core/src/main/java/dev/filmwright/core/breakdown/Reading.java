package dev.filmwright.core.breakdown;

import dev.filmwright.frame.Figure.Expression;
import dev.filmwright.frame.Figure.Pose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a sentence of action tells.
 *
 * @param text the sentence
 * @param cast who takes part, in order of mention
 * @param named those of them who are named, not only meant by a pronoun
 * @param props keys of the things named
 * @param bearing what bodies and faces do
 * @param leaving who leaves
 */
record Reading(
        String text, List<String> cast, List<String> named, List<String> props, Bearing bearing, List<String> leaving) {

    private static final Set<String> SUBJECTS = Set.of("he", "she");
    private static final Set<String> OWNERS = Set.of("his", "her");
    private static final Set<String> MANY = Set.of(
            "they",
            "both",
            "everyone",
            "everybody",
            "team",
            "group",
            "men",
            "women",
            "others",
            "two",
            "three",
            "couple",
            "all");

    private static final Set<String> BEFORE_VERBS = Set.of(
            "to", "and", "then", "they", "both", "two", "men", "women", "all", "everyone", "who", "still", "now");

    /** Reads a sentence, and moves the stage on: who was named, how bodies stay. */
    static Reading of(String sentence, Knowledge knowledge, Stage stage) {
        return new Reader(sentence, knowledge, stage).read();
    }

    boolean tells(String cameraGroup) {
        return firstOf(cameraGroup).isPresent();
    }

    /** Returns the first word of a group of the camera's lexicon. */
    Optional<String> firstOf(String cameraGroup) {
        return Words.of(text).stream()
                .map(Word::lower)
                .filter(word -> Lexicon.CAMERA.has(cameraGroup, word))
                .findFirst();
    }

    double seconds() {
        return Timing.read(text);
    }

    /** Walks through a sentence with an eye on who its verbs are about. */
    private static final class Reader {
        private final String sentence;
        private final Knowledge knowledge;
        private final Stage stage;
        private final Map<Integer, Mention> mentions = new HashMap<>();
        private final Set<String> cast = new LinkedHashSet<>();
        private final Set<String> named = new LinkedHashSet<>();
        private final List<String> leaving = new ArrayList<>();
        private final Bearing bearing = new Bearing();
        private List<String> subjects = List.of();
        private String before = "";

        Reader(String sentence, Knowledge knowledge, Stage stage) {
            this.sentence = sentence;
            this.knowledge = knowledge;
            this.stage = stage;
            knowledge.people().in(sentence).forEach(mention -> mentions.put(mention.start(), mention));
        }

        Reading read() {
            int behind = 0;
            for (Word word : Words.of(sentence)) {
                Mention mention = mentions.get(word.start());
                if (mention != null) {
                    name(mention);
                    behind = mention.end();
                } else if (word.start() >= behind) {
                    tell(word, behind == 0 && word.start() < 2);
                }
                before = word.lower();
            }
            List<String> props = knowledge.props().in(sentence).stream()
                    .map(Mention::key)
                    .distinct()
                    .toList();
            remember();
            return new Reading(sentence, List.copyOf(cast), List.copyOf(named), props, bearing, leaving);
        }

        private void name(Mention mention) {
            if (!mention.owner()) {
                cast.add(mention.key());
                named.add(mention.key());
                subjects = List.of(mention.key());
            }
        }

        private void tell(Word word, boolean first) {
            String lower = word.lower();
            if (SUBJECTS.contains(lower) || (first && OWNERS.contains(lower))) {
                meant(lower.startsWith("s") || lower.equals("her") ? "she" : "he")
                        .ifPresent(this::mean);
            } else if (lower.equals("him") || (lower.equals("her") && standsAlone(word))) {
                object(lower.equals("her") ? "she" : "he").ifPresent(cast::add);
            } else if (MANY.contains(lower) && cast.isEmpty()) {
                subjects = together();
                cast.addAll(subjects);
            } else if (verbal(word)) {
                subjects.forEach(key -> bearing.note(key, word));
                if (Lexicon.CAMERA.has("leave", lower) && !subjects.isEmpty() && lower.endsWith("s")) {
                    leaving.addAll(subjects);
                }
            }
        }

        /** A verb in its base form is one only behind those words; elsewhere it is a noun: {@code "a central point"}. */
        private boolean verbal(Word word) {
            boolean base = Lexicon.POSES
                    .base(word.lower())
                    .filter(word.lower()::equals)
                    .isPresent();
            return !base || BEFORE_VERBS.contains(before) || before.endsWith("ly") || named(before);
        }

        private boolean named(String last) {
            return !cast.isEmpty()
                    && cast.stream()
                            .anyMatch(key -> key.toLowerCase(Locale.ROOT).endsWith(last));
        }

        private void mean(String key) {
            cast.add(key);
            subjects = List.of(key);
        }

        /** Returns whether no word follows that it could belong to, as in {@code "hits her."}. */
        private boolean standsAlone(Word word) {
            return word.end() < sentence.length() && sentence.charAt(word.end()) != ' ';
        }

        /** Returns who is meant as the one something is done to: somebody else than who does it. */
        private Optional<String> object(String pronoun) {
            return stage.recent().stream()
                    .filter(key -> !subjects.contains(key) && stage.isPresent(key))
                    .filter(key -> knowledge.genders().fits(key, pronoun))
                    .findFirst();
        }

        private Optional<String> meant(String pronoun) {
            List<String> candidates = new ArrayList<>(named);
            candidates.addAll(stage.recent());
            return candidates.stream()
                    .filter(key -> knowledge.genders().fits(key, pronoun))
                    .findFirst();
        }

        private List<String> together() {
            return stage.present().size() >= 2 ? stage.present() : List.of();
        }

        private void remember() {
            List<String> order = new ArrayList<>(cast);
            for (int i = order.size() - 1; i >= 0; i--) {
                stage.named(order.get(i));
            }
            for (String key : cast) {
                if (bearing.expressionOf(key) != Expression.NEUTRAL) {
                    stage.mood(key, bearing.expressionOf(key));
                }
                Pose pose = bearing.poseOf(key).orElse(stage.pose(key));
                if (Bearing.lasting(pose)) {
                    stage.pose(key, pose);
                } else if (pose == Pose.WALKING || pose == Pose.RUNNING) {
                    stage.pose(key, Pose.STANDING);
                }
            }
        }
    }
}
