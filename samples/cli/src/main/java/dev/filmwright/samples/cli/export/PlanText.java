package dev.filmwright.samples.cli.export;

import dev.filmwright.asset.ImageSlot;
import dev.filmwright.dataset.TrainingAdvice;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingPlan;
import dev.filmwright.dataset.TrainingWarning;
import dev.filmwright.samples.cli.assets.Table;
import java.io.PrintWriter;
import java.util.List;

/** Says what a package holds, what may spoil the training, and what is recommended by whom. */
final class PlanText {
    private PlanText() {}

    static void print(TrainingPlan plan, PrintWriter out) {
        Table pictures = new Table("FILE", "VIEW", "SIZE", "CAPTION");
        for (TrainingPicture picture : plan.pictures()) {
            pictures.row(
                    picture.file(),
                    picture.slot().map(ImageSlot::label).orElse(""),
                    picture.size().toString(),
                    picture.caption().orElse("(by the trainer)"));
        }
        pictures.print(out);
        out.println();
        Table advice = new Table("FOR " + Choice.name(plan.advice().baseModel()), "VALUE", "SOURCE");
        for (TrainingAdvice.Value value : plan.advice().values()) {
            advice.row(value.name(), value.value(), value.source());
        }
        advice.print(out);
        out.println(plan.advice().steps().inWords());
    }

    static void print(List<TrainingWarning> warnings, PrintWriter out) {
        warnings.forEach(warning -> out.println("warning: " + plain(warning.message())));
    }

    /** Returns a text that moves no cursor, whatever it is about. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
    }
}
