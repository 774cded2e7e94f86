package dev.filmwright.core.dataset;

import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetFileType;
import dev.filmwright.dataset.DatasetFinding;
import dev.filmwright.dataset.DatasetFinding.Severity;
import dev.filmwright.dataset.DatasetId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks the files of a dataset, one at a time, so that memory does not hang on how many there are. */
final class DatasetCheck {
    private static final int FEW = 10;
    private static final int TINY = 64;
    private static final int SMALL = 512;

    private final DatasetBytes bytes;

    @Inject
    DatasetCheck(DatasetBytes bytes) {
        this.bytes = bytes;
    }

    /** What a check found. */
    record Result(int pictures, int captions, List<DatasetFinding> findings) {
        boolean sound() {
            return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    Result check(DatasetId dataset, List<DatasetFile> files) {
        List<DatasetFinding> findings = new ArrayList<>();
        files.forEach(file -> checkFile(dataset, file, findings));
        Map<String, DatasetFile> captions = new TreeMap<>();
        files.stream()
                .filter(file -> file.type() == DatasetFileType.TEXT)
                .forEach(file -> captions.put(stem(file), file));
        Map<String, DatasetFile> pictures = new TreeMap<>();
        int count = 0;
        for (DatasetFile file : files) {
            if (file.type().picture()) {
                count++;
                checkStem(file, pictures, findings);
            }
        }
        long captioned =
                pictures.keySet().stream().filter(captions::containsKey).count();
        checkPairs(pictures, captions, findings);
        checkCount(count, findings);
        findings.sort(Comparator.comparing(DatasetFinding::severity)
                .reversed()
                .thenComparing(finding -> finding.file().orElse("")));
        return new Result(count, (int) captioned, findings);
    }

    private static void checkStem(
            DatasetFile picture, Map<String, DatasetFile> pictures, List<DatasetFinding> findings) {
        DatasetFile other = pictures.putIfAbsent(stem(picture), picture);
        if (other != null) {
            findings.add(error(
                    "stem-shared",
                    picture.name(),
                    "it has the same name but for the extension as " + other.name(),
                    "rename one of them: trainers find captions by that name"));
        }
    }

    private static void checkPairs(
            Map<String, DatasetFile> pictures, Map<String, DatasetFile> captions, List<DatasetFinding> findings) {
        pictures.forEach((stem, picture) -> {
            if (!captions.containsKey(stem)) {
                findings.add(warning(
                        "caption-missing",
                        picture.name(),
                        "it has no caption",
                        "add " + FileNames.stem(picture.name()) + ".txt"));
            }
        });
        captions.forEach((stem, caption) -> {
            if (!pictures.containsKey(stem)) {
                findings.add(warning(
                        "caption-alone",
                        caption.name(),
                        "no picture has this name",
                        "name it as its picture, or remove it"));
            }
        });
    }

    private static void checkCount(int pictures, List<DatasetFinding> findings) {
        if (pictures == 0) {
            findings.add(new DatasetFinding(
                    Severity.ERROR, "no-picture", Optional.empty(), "it has no picture", "add at least one"));
        } else if (pictures < FEW) {
            findings.add(new DatasetFinding(
                    Severity.WARNING,
                    "few-pictures",
                    Optional.empty(),
                    "it has " + pictures + " pictures",
                    "add more: " + FEW + " or more give better results"));
        }
    }

    private void checkFile(DatasetId dataset, DatasetFile file, List<DatasetFinding> findings) {
        byte[] content;
        try (InputStream in = bytes.open(dataset, file)) {
            content = in.readAllBytes();
        } catch (NoSuchFileException e) {
            findings.add(error("file-missing", file.name(), "its bytes are gone", "remove it and add it again"));
            return;
        } catch (IOException e) {
            throw DatasetBytes.failed(e);
        }
        MessageDigest digest = DatasetBytes.sha256();
        if (!HexFormat.of().formatHex(digest.digest(content)).equals(file.sha256())) {
            findings.add(error(
                    "file-damaged", file.name(), "its bytes are not those that came", "remove it and add it again"));
        } else if (file.type().picture()) {
            checkPicture(file, content, findings);
        } else {
            checkText(file, content, findings);
        }
    }

    private static void checkPicture(DatasetFile file, byte[] content, List<DatasetFinding> findings) {
        PictureCheck.Size size = PictureCheck.of(content);
        if (size.trouble().isPresent()) {
            findings.add(error(
                    "picture-broken",
                    file.name(),
                    "it cannot be decoded: " + size.trouble().get(),
                    "save it anew, or remove it"));
        } else if (size.shortest() < TINY) {
            findings.add(error(
                    "picture-tiny",
                    file.name(),
                    "it is " + size.width() + "x" + size.height(),
                    "use pictures with " + TINY + " pixels a side or more"));
        } else if (size.shortest() < SMALL) {
            findings.add(warning(
                    "picture-small",
                    file.name(),
                    "it is " + size.width() + "x" + size.height(),
                    "use pictures whose short side has " + SMALL + " pixels or more"));
        }
        if (file.type() == DatasetFileType.GIF) {
            findings.add(warning("picture-gif", file.name(), "most trainers read no GIF", "save it as PNG"));
        }
    }

    private static void checkText(DatasetFile file, byte[] content, List<DatasetFinding> findings) {
        Optional<String> text = Contents.text(content);
        if (text.isEmpty()) {
            findings.add(error("text-broken", file.name(), "it is no text in UTF-8", "save it as such"));
        } else if (file.type() == DatasetFileType.TEXT) {
            checkCaption(file, text.get(), findings);
        } else {
            Optional<String> trouble =
                    file.type() == DatasetFileType.JSON ? Structure.json(text.get()) : Structure.csv(text.get());
            trouble.ifPresent(why -> findings.add(error(
                    "structure-broken",
                    file.name(),
                    "it is no " + file.type() + ": " + why,
                    "correct it, or remove it")));
        }
    }

    private static void checkCaption(DatasetFile file, String text, List<DatasetFinding> findings) {
        if (text.isBlank()) {
            findings.add(error("caption-empty", file.name(), "it says nothing", "write a caption, or remove it"));
        } else if (text.strip().lines().count() > 1) {
            findings.add(warning(
                    "caption-lines",
                    file.name(),
                    "it has several lines",
                    "use one: some trainers read only the first"));
        }
    }

    /** Trainers run on file systems that take {@code A.png} and {@code a.png} for one. */
    private static String stem(DatasetFile file) {
        return FileNames.stem(file.name()).toLowerCase(Locale.ROOT);
    }

    private static DatasetFinding error(String rule, String file, String message, String remedy) {
        return new DatasetFinding(Severity.ERROR, rule, Optional.of(file), message, remedy);
    }

    private static DatasetFinding warning(String rule, String file, String message, String remedy) {
        return new DatasetFinding(Severity.WARNING, rule, Optional.of(file), message, remedy);
    }
}
