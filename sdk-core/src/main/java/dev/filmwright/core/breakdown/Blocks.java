package dev.filmwright.core.breakdown;

import dev.filmwright.core.breakdown.Block.Happening;
import dev.filmwright.core.breakdown.Block.Speech;
import dev.filmwright.core.breakdown.Block.Utterance;
import dev.filmwright.screenplay.Element;
import java.util.ArrayList;
import java.util.List;

/** Gathers the elements of a scene into blocks; what is never printed or never filmed is left out. */
final class Blocks {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Utterance> utterances = new ArrayList<>();
    private final List<Element.Cue> open = new ArrayList<>(1);
    private String manner = "";

    private Blocks() {}

    static List<Block> of(List<Element> elements) {
        Blocks reader = new Blocks();
        elements.forEach(reader::take);
        reader.closeSpeech();
        return List.copyOf(reader.blocks);
    }

    private void take(Element element) {
        if (element instanceof Element.Cue cue) {
            closeSpeech();
            open.add(cue);
        } else if (element instanceof Element.Parenthetical parenthetical) {
            closeManner();
            manner = flat(parenthetical.text());
        } else if (element instanceof Element.Dialogue || element instanceof Element.Lyrics) {
            speak(flat(element.text()));
        } else if (element instanceof Element.Action action) {
            closeSpeech();
            happen(action);
        } else if (element instanceof Element.Transition) {
            closeSpeech();
        }
    }

    private void happen(Element.Action action) {
        if (!action.text().isBlank()) {
            blocks.add(new Happening(action.text().strip(), action.centered()));
        }
    }

    private void speak(String words) {
        if (!words.isEmpty()) {
            utterances.add(new Utterance(manner, words));
            manner = "";
        }
    }

    /** Keeps a parenthetical that no words follow. */
    private void closeManner() {
        if (!manner.isEmpty()) {
            utterances.add(new Utterance(manner, ""));
            manner = "";
        }
    }

    private void closeSpeech() {
        closeManner();
        for (Element.Cue cue : open) {
            if (!utterances.isEmpty()) {
                blocks.add(new Speech(cue.name(), cue.extensions(), cue.dual(), utterances));
            }
        }
        open.clear();
        utterances.clear();
    }

    private static String flat(String text) {
        return text.strip().replaceAll("\\s++", " ");
    }
}
