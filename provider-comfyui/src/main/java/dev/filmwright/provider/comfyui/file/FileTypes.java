package dev.filmwright.provider.comfyui.file;

import dev.filmwright.media.MediaType;
import java.util.Locale;
import java.util.Map;

/** What a file is, by its extension: nodes keep clips under {@code images} too, so the key says nothing. */
final class FileTypes {
    private static final MediaType UNKNOWN = new MediaType("application/octet-stream");
    private static final Map<String, MediaType> BY_EXTENSION = Map.ofEntries(
            Map.entry("png", MediaType.PNG),
            Map.entry("apng", MediaType.PNG),
            Map.entry("jpg", MediaType.JPEG),
            Map.entry("jpeg", MediaType.JPEG),
            Map.entry("webp", MediaType.WEBP),
            Map.entry("gif", new MediaType("image/gif")),
            Map.entry("avif", new MediaType("image/avif")),
            Map.entry("tif", new MediaType("image/tiff")),
            Map.entry("tiff", new MediaType("image/tiff")),
            Map.entry("exr", new MediaType("image/x-exr")),
            Map.entry("svg", new MediaType("image/svg+xml")),
            Map.entry("mp4", MediaType.MP4),
            Map.entry("m4v", MediaType.MP4),
            Map.entry("webm", MediaType.WEBM),
            Map.entry("mov", MediaType.QUICKTIME),
            Map.entry("mkv", new MediaType("video/x-matroska")),
            Map.entry("avi", new MediaType("video/x-msvideo")),
            Map.entry("wav", new MediaType("audio/wav")),
            Map.entry("mp3", new MediaType("audio/mpeg")),
            Map.entry("flac", new MediaType("audio/flac")),
            Map.entry("ogg", new MediaType("audio/ogg")),
            Map.entry("opus", new MediaType("audio/ogg")),
            Map.entry("m4a", new MediaType("audio/mp4")),
            Map.entry("glb", new MediaType("model/gltf-binary")),
            Map.entry("gltf", new MediaType("model/gltf+json")),
            Map.entry("obj", new MediaType("model/obj")),
            Map.entry("txt", MediaType.TEXT),
            Map.entry("json", MediaType.JSON));

    private FileTypes() {}

    static MediaType of(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }

    /** Returns the extension of a file that is uploaded, by which nodes tell what it is. */
    static String extension(MediaType type) {
        return switch (type.value()) {
            case "audio/mpeg" -> "mp3";
            case "video/x-matroska" -> "mkv";
            case "video/x-msvideo" -> "avi";
            default -> type.extension().replaceAll("[^a-z0-9]", "");
        };
    }
}
