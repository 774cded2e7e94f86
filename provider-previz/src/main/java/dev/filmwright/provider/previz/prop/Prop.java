package dev.filmwright.provider.previz.prop;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A kind of thing.
 *
 * @param words what it is called
 * @param size how high it is, in metres
 * @param held whether it is carried in a hand
 * @param drawing how it looks
 */
record Prop(List<String> words, double size, boolean held, Consumer<Sketch> drawing) {
    static Prop held(String words, double size, Consumer<Sketch> drawing) {
        return new Prop(Arrays.asList(words.split(" ")), size, true, drawing);
    }

    static Prop standing(String words, double size, Consumer<Sketch> drawing) {
        return new Prop(Arrays.asList(words.split(" ")), size, false, drawing);
    }
}
