package dev.filmwright.core.packing;

import dev.filmwright.NotFoundException;
import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetFileType;
import dev.filmwright.dataset.DatasetFiles;
import dev.filmwright.dataset.DatasetId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One dataset in memory, whose files come in the order they were put, or in any other. */
final class FakeDatasets implements DatasetFiles {
    static final String OWNER = "studio";
    static final DatasetId ID = new DatasetId("set-1");

    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final Map<String, DatasetFile> files = new LinkedHashMap<>();
    private long shuffled;

    FakeDatasets picture(String name, byte[] bytes) {
        DatasetFileType type = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jpg" -> DatasetFileType.JPEG;
            case "png" -> DatasetFileType.PNG;
            case "gif" -> DatasetFileType.GIF;
            default -> DatasetFileType.WEBP;
        };
        return put(name, type, bytes);
    }

    FakeDatasets text(String name, String text) {
        return put(name, DatasetFileType.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private FakeDatasets put(String name, DatasetFileType type, byte[] bytes) {
        contents.put(name, bytes);
        files.put(name, new DatasetFile(name, type, Sha256.of(bytes), bytes.length));
        return this;
    }

    /** Changes what is read without a word. */
    void damage(String name, byte[] bytes) {
        contents.put(name, bytes);
    }

    void shuffle(long seed) {
        shuffled = seed;
    }

    @Override
    public List<DatasetFile> files(String owner, DatasetId dataset) {
        check(owner, dataset);
        List<DatasetFile> all = new ArrayList<>(files.values());
        if (shuffled != 0) {
            Collections.shuffle(all, new Random(shuffled));
        }
        return all;
    }

    @Override
    public InputStream open(String owner, DatasetId dataset, String file) {
        check(owner, dataset);
        return new ByteArrayInputStream(contents.get(file));
    }

    private static void check(String owner, DatasetId dataset) {
        if (!owner.equals(OWNER) || !dataset.equals(ID)) {
            throw new NotFoundException("dataset", dataset.value());
        }
    }
}
