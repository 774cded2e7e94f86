package dev.filmwright.core.packing;

import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingSetting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How one trainer takes a training set. Stateless. */
interface Layout {
    TrainingFormat format();

    /** Returns the settings whose values have a place in the package. */
    Set<TrainingSetting<?>> settings();

    /** Returns the base models it trains on; that which it is for first. */
    default List<BaseModel> bases() {
        return List.of(BaseModel.SDXL, BaseModel.SD15, BaseModel.PONY, BaseModel.ILLUSTRIOUS, BaseModel.FLUX1_DEV);
    }

    /** Returns what it makes of signs in captions. */
    default CaptionRules captions() {
        return CaptionRules.PLAIN;
    }

    /** Returns whether it must be told a trigger word. */
    default boolean needsTrigger() {
        return true;
    }

    /** Returns whether a ZIP file can be made of it. */
    default boolean zips() {
        return true;
    }

    /** Returns whether a ZIP file has to be unpacked before the trainer takes it. */
    default boolean unpacked() {
        return true;
    }

    /** Returns whether transparent parts can tell what not to learn from. */
    default boolean masks() {
        return false;
    }

    /** Returns the most pictures it takes. */
    default int most() {
        return Integer.MAX_VALUE;
    }

    /** Returns the longest edge above which it makes pictures smaller itself. */
    default int longestEdge() {
        return Integer.MAX_VALUE;
    }

    /** Returns where pictures lie: a folder's name with a slash behind it, or nothing. */
    String pictures(Draft draft);

    /** Returns where a picture's caption lies; beside the picture, unless trainers read it elsewhere. */
    default Optional<String> caption(Draft draft, String picture) {
        return Optional.of(picture.substring(0, picture.lastIndexOf('.')) + ".txt");
    }

    /** Returns the other files in the package, in order of name. */
    List<TextFile> files(Draft draft, List<TrainingPicture> pictures);

    /** Returns the file in the package that the trainer is given, if it takes one. */
    default Optional<String> configuration() {
        return Optional.empty();
    }

    /** Returns files that lie beside the package, by what their names end with. */
    default List<TextFile> beside(Draft draft, List<TrainingPicture> pictures, String packageName) {
        return List.of();
    }
}
