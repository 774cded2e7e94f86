package dev.filmwright.core.vision;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Profile;
import dev.filmwright.generation.LiveListener;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.vision.Description;
import dev.filmwright.vision.DescriptionRequest;
import dev.filmwright.vision.Verdict;
import dev.filmwright.vision.VerdictRequest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Puts what is wanted into questions, and answers into what was wanted. */
final class Describing {
    private static final Field SAMENESS = Field.decimal(
            "sameness", 0, 1, "how sure you are that both show the same individual, 0 for another one, 1 for the same");
    private static final Field DIFFERENCES =
            Field.words("differences", 120, "what differs of the individual, the most telling first");
    private static final List<Field> VERDICT = List.of(SAMENESS, DIFFERENCES);

    private final Asking asking;

    @Inject
    Describing(Asking asking) {
        this.asking = asking;
    }

    /** Checks that a model can look at so many pictures. */
    void check(ModelRef model, int pictures) {
        asking.seeing(model, pictures);
    }

    Description describe(DescriptionRequest request, LiveListener listener) {
        if (request.pictures().isEmpty()) {
            throw new InvalidInputException("pictures", "none", "give at least one picture to describe");
        }
        Shape shape = Shapes.of(request.category());
        Asking.Answer<Facts> answer = asking.ask(question(request, shape), listener);
        Facts facts = answer.value();
        return new Description(
                facts.text(Shape.TEXT.name()),
                shape.profile(new Profile.None(), facts),
                facts.words(Shape.TAGS.name()),
                request.model(),
                answer.jobs(),
                shape.attributes(facts));
    }

    private static Question<Facts> question(DescriptionRequest request, Shape shape) {
        return new Question<>(
                "describe",
                request.model(),
                request.pictures(),
                request.owner(),
                shape.fields(),
                schema -> new Instructions("describe.txt")
                        .line("")
                        .line((request.pictures().size() == 1 ? "The picture shows " : "All pictures show ")
                                + shape.thing() + ". Write in " + request.language() + ".")
                        .fields(shape.fields(), !schema)
                        .data("what is known already", request.hint()),
                request.temperature(),
                request.timeout(),
                request.labels(),
                answer -> AnswerReader.read(answer, shape.fields(), Shape.TEXT::equals));
    }

    Verdict compare(VerdictRequest request) {
        Question<Facts> question = new Question<>(
                "compare",
                request.model(),
                List.of(request.reference(), request.picture()),
                request.owner(),
                VERDICT,
                schema -> new Instructions("compare.txt")
                        .fields(VERDICT, !schema)
                        .data("what the second picture should show", request.view()),
                OptionalDouble.empty(),
                DescriptionRequest.USUAL_TIMEOUT,
                new TreeMap<>(),
                answer -> AnswerReader.read(answer, VERDICT, SAMENESS::equals));
        Facts facts = asking.ask(question, Waiting.nobody()).value();
        return new Verdict(
                facts.decimal(SAMENESS.name()).orElseThrow(), facts.words(DIFFERENCES.name()), request.model());
    }
}
