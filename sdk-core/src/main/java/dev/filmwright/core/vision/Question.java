package dev.filmwright.core.vision;

import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.vision.AnswerProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Something a model is asked about pictures. Immutable.
 *
 * @param what what it is for, e.g. {@code "describe"}
 * @param model the model
 * @param pictures what it looks at
 * @param owner whom the jobs belong to
 * @param fields what it is to answer
 * @param words what it is told, by whether it is given a schema too
 * @param temperature how freely it chooses its words
 * @param timeout how long one answer may take
 * @param labels the caller's marks on the jobs
 * @param reader reads an answer
 */
record Question<T>(
        String what,
        ModelRef model,
        List<MediaId> pictures,
        MediaOwner owner,
        List<Field> fields,
        Function<Boolean, Instructions> words,
        OptionalDouble temperature,
        Duration timeout,
        SortedMap<String, String> labels,
        Function<String, Reading<T>> reader) {

    /** Returns the words of the first question. */
    String first(boolean schema) {
        return words.apply(schema).text();
    }

    /** Returns the words that ask again after an answer that did not fit. */
    String again(boolean schema, String answer, List<AnswerProblem> problems) {
        return words.apply(schema).again(answer, problems).text();
    }

    /** Returns all that makes it the same question as another one. */
    Map<String, Object> identity(boolean schema) {
        return Map.of(
                "what", what,
                "model", model.toString(),
                "pictures", pictures.stream().map(MediaId::value).toList(),
                "owner", owner.folder() + "/" + owner.id(),
                "words", first(schema),
                "temperature", temperature.toString(),
                "labels", labels);
    }
}
