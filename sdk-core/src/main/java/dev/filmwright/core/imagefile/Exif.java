package dev.filmwright.core.imagefile;

import dev.filmwright.media.CameraFacts;
import dev.filmwright.media.GeoPosition;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What EXIF says, from three directories at fixed places: no chain is followed, so none can be a loop.
 *
 * <p>Not by Commons Imaging: it reads every value of every entry into memory, so that 60 kB of EXIF took 300 MB when tried.
 *
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">EXIF 2.32</a>
 */
final class Exif {
    static final int ORIENTATION = 0x0112;
    static final int DESCRIPTION = 0x010e;
    static final int MAKE = 0x010f;
    static final int MODEL = 0x0110;
    static final int USER_COMMENT = 0x9286;

    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int GPS_DIRECTORY = 0x8825;
    private static final int EXPOSURE_TIME = 0x829a;
    private static final int F_NUMBER = 0x829d;
    private static final int ISO = 0x8827;
    private static final int TAKEN = 0x9003;
    private static final int FOCAL_LENGTH = 0x920a;
    private static final int LENS = 0xa434;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE = 4;
    private static final int ALTITUDE = 6;
    private static final int NAME = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);

    private final ExifDirectory root;
    private final Optional<ExifDirectory> exif;
    private final Findings findings;

    private Exif(ExifDirectory root, Findings findings) {
        this.root = root;
        this.findings = findings;
        exif = root.directory(EXIF_DIRECTORY);
        if (root.has(EXIF_DIRECTORY) && exif.isEmpty()) {
            findings.problem("EXIF points to a directory that is not there");
        }
    }

    /** Reads a TIFF structure; nothing, and a problem named, if it is none. */
    static Optional<Exif> read(byte[] bytes, Findings findings) {
        Optional<Exif> exif = ExifDirectory.first(bytes).map(root -> new Exif(root, findings));
        if (exif.isEmpty()) {
            findings.problem("EXIF does not begin with a directory");
        }
        return exif;
    }

    int orientation() {
        OptionalDouble value = root.number(ORIENTATION, 0);
        return value.isPresent() && value.getAsDouble() >= 1 && value.getAsDouble() <= 8
                ? (int) value.getAsDouble()
                : 1;
    }

    Optional<CameraFacts> camera() {
        CameraFacts facts = new CameraFacts(
                name(root.text(MAKE)),
                name(root.text(MODEL)),
                name(exif.flatMap(tags -> tags.text(LENS))),
                positive(EXPOSURE_TIME),
                positive(F_NUMBER),
                iso(),
                positive(FOCAL_LENGTH),
                exif.flatMap(tags -> tags.text(TAKEN)).flatMap(this::time));
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts);
    }

    private OptionalInt iso() {
        OptionalDouble value = positive(ISO);
        return value.isPresent() ? OptionalInt.of((int) value.getAsDouble()) : OptionalInt.empty();
    }

    private OptionalDouble positive(int tag) {
        OptionalDouble value = exif.map(tags -> tags.number(tag, 0)).orElse(OptionalDouble.empty());
        return value.isPresent() && value.getAsDouble() > 0 ? value : OptionalDouble.empty();
    }

    /** One tool keeps its graphs under a camera's names; what is as long as that is no name. */
    private static Optional<String> name(Optional<String> text) {
        return text.filter(name -> name.length() <= NAME && carried(name).isEmpty())
                .map(name -> name.replaceAll("\\p{Cntrl}", " "));
    }

    private Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, TIME));
        } catch (DateTimeException e) {
            findings.problem("EXIF's time \"" + Texts.shown(text) + "\" is none");
            return Optional.empty();
        }
    }

    Optional<GeoPosition> position() {
        Optional<ExifDirectory> gps = root.directory(GPS_DIRECTORY).filter(tags -> tags.has(LATITUDE));
        Optional<GeoPosition> position = gps.flatMap(Exif::position);
        if (gps.isPresent() && position.isEmpty()) {
            findings.problem("EXIF's position is none");
        }
        return position;
    }

    private static Optional<GeoPosition> position(ExifDirectory gps) {
        double latitude = degrees(gps, LATITUDE, "S");
        double longitude = degrees(gps, LONGITUDE, "W");
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            return Optional.empty();
        }
        OptionalDouble altitude = gps.number(ALTITUDE, 0);
        OptionalDouble below = gps.number(ALTITUDE - 1, 0);
        if (altitude.isPresent() && below.isPresent() && below.getAsDouble() == 1) {
            altitude = OptionalDouble.of(-altitude.getAsDouble());
        }
        return Optional.of(new GeoPosition(latitude, longitude, altitude));
    }

    /** Degrees, minutes and seconds; the entry before says which half of the globe. */
    private static double degrees(ExifDirectory gps, int tag, String negative) {
        OptionalDouble degrees = gps.number(tag, 0);
        if (degrees.isEmpty()) {
            return Double.NaN;
        }
        double value = degrees.getAsDouble()
                + gps.number(tag, 1).orElse(0) / 60
                + gps.number(tag, 2).orElse(0) / 3600;
        return gps.text(tag - 1).filter(negative::equalsIgnoreCase).isPresent() ? -value : value;
    }

    /** Hands over the texts in which tools keep how a picture was generated. */
    void texts() {
        exif.flatMap(tags -> tags.range(USER_COMMENT)
                        .map(range -> Texts.userComment(tags.bytes(), range.from(), range.to())))
                .filter(text -> !text.isBlank())
                .ifPresent(text -> findings.text("UserComment", text));
        for (int tag = MODEL; tag >= DESCRIPTION; tag--) {
            root.text(tag)
                    .ifPresent(text -> carried(text)
                            .ifPresent(keyword -> findings.text(keyword, text.substring(keyword.length() + 1))));
        }
    }

    /** Returns the keyword before a document: {@code prompt:{…}}. */
    private static Optional<String> carried(String text) {
        int colon = text.indexOf(":{");
        return colon > 0 && colon <= 40 ? Optional.of(text.substring(0, colon)) : Optional.empty();
    }
}
