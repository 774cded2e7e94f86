package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Speech;
import dev.filmwright.core.breakdown.Block.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts who and what is needed in which scene. */
final class Usage {
    private final CueIndex cues;
    private final Mentions people;
    private final Mentions props;
    private final Map<String, Integer> mentions = new HashMap<>();
    private final Map<String, Set<Integer>> scenes = new HashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();
    private final Map<Integer, List<String>> present = new HashMap<>();
    private final Map<Integer, List<String>> things = new HashMap<>();

    private Usage(CueIndex cues, Mentions people, Mentions props) {
        this.cues = cues;
        this.people = people;
        this.props = props;
    }

    static Usage of(Script script, CueIndex cues, Mentions people, Mentions props) {
        Usage usage = new Usage(cues, people, props);
        script.parts().forEach(usage::count);
        return usage;
    }

    private void count(Script.Part part) {
        int scene = part.scene().ordinal();
        Set<String> there = new LinkedHashSet<>();
        Set<String> used = new LinkedHashSet<>();
        part.speeches().forEach(speech -> speak(speech, scene, there, used));
        for (String sentence : part.actionSentences()) {
            for (Mention mention : people.in(sentence)) {
                mentions.merge(mention.key(), 1, Integer::sum);
                if (!mention.owner()) {
                    need(mention.key(), scene, there);
                }
            }
            for (Mention mention : props.in(sentence)) {
                mentions.merge(mention.key(), 1, Integer::sum);
                describe(mention, sentence);
                need(mention.key(), scene, used);
            }
        }
        present.put(scene, List.copyOf(there));
        things.put(scene, List.copyOf(used));
    }

    private void speak(Speech speech, int scene, Set<String> there, Set<String> used) {
        for (String key : cues.speakers(speech.cue())) {
            mentions.merge(key, 1, Integer::sum);
            Presence presence = Presence.of(speech.extensions());
            need(key, scene, presence == Presence.ELSEWHERE ? new LinkedHashSet<>() : there);
        }
        for (Utterance utterance : speech.utterances()) {
            props.in(utterance.manner()).forEach(mention -> need(mention.key(), scene, used));
        }
    }

    private void need(String key, int scene, Set<String> inScene) {
        scenes.computeIfAbsent(key, first -> new TreeSet<>()).add(scene);
        inScene.add(key);
    }

    int mentions(String key) {
        return mentions.getOrDefault(key, 0);
    }

    List<Integer> scenes(String key) {
        return new ArrayList<>(scenes.getOrDefault(key, Set.of()));
    }

    private void describe(Mention mention, String sentence) {
        String words = ThingWords.about(mention, sentence);
        if (!words.isEmpty()) {
            descriptions.putIfAbsent(mention.key(), words);
        }
    }

    /** Returns the first words that say what a thing is like, or nothing. */
    String description(String key) {
        return descriptions.getOrDefault(key, "");
    }

    List<String> present(int scene) {
        return present.getOrDefault(scene, List.of());
    }

    List<String> things(int scene) {
        return things.getOrDefault(scene, List.of());
    }
}
