package dev.filmwright.provider.comfyui;

/** Graphs that run on any server, as they need no model. */
final class Graphs {
    private Graphs() {}

    static String blank() {
        return blank(255);
    }

    /** Returns a graph that nobody ran before, if the colour is new. */
    static String blank(int color) {
        return """
                {"1": {"class_type": "EmptyImage", "inputs": {"width": 64, "height": 48, "batch_size": 1, "color": %d},
                       "_meta": {"title": "Blank"}},
                 "2": {"class_type": "ImageInvert", "inputs": {"image": ["1", 0]}},
                 "9": {"class_type": "SaveImage", "inputs": {"images": ["2", 0], "filename_prefix": "filmwright/shot"},
                       "_meta": {"title": "Keep"}}}
                """.formatted(color);
    }
}
