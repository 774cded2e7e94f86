package dev.filmwright.samples.embedding;

import dev.filmwright.Filmwright;
import dev.filmwright.ProgressListener;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.production.Production;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.screenplay.Screenplay;
import java.nio.file.Path;
import java.util.List;

/** From a screenplay to a storyboard and an edit list. */
public final class FifteenLines {
    private FifteenLines() {}

    /** Takes the script, the library's folder and the folder for the results. */
    public static void main(String[] args) throws InterruptedException {
        run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    }

    static void run(Path script, Path library, Path results) throws InterruptedException {
        // tag::fifteen[]
        try (Filmwright filmwright = Filmwright.open(library)) {
            Screenplay screenplay = filmwright.screenplays().read(script);
            Production film =
                    filmwright.productions().create("The Last Ferry", screenplay, ProductionSettings.ofDefaults());

            film.breakDown(ProgressListener.NONE); // cast, places, props → assets; scenes → shots
            film.shots().forEach(shot -> System.out.println(shot.code() + "  " + shot.action()));

            film.drawBoards(ModelRef.parse("previz/board"), ProgressListener.NONE);
            filmwright
                    .exporters()
                    .export(film, List.of("storyboard", "animatic", "otio"), results, ProgressListener.NONE);
        }
        // end::fifteen[]
    }
}
