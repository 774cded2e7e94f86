package dev.filmwright.provider.comfyui;

import java.util.Random;

/** Graphs that run on any server, as they need no model. */
final class Graphs {
    private static final int SLOW_NODES = 100;
    private static final int COLORS = 0xffffff;

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

    static int anyColor() {
        return new Random().nextInt(COLORS);
    }

    /** Returns a graph that reads a picture, keeps what it makes of it, shows a preview and says something. */
    static String changed(int color) {
        return """
                {"1": {"class_type": "EmptyImage", "inputs": {"width": 32, "height": 32, "batch_size": 1, "color": %d}},
                 "2": {"class_type": "LoadImage", "inputs": {"image": "picture.png"}, "_meta": {"title": "Source"}},
                 "3": {"class_type": "ImageInvert", "inputs": {"image": ["2", 0]}},
                 "4": {"class_type": "ImageScale", "inputs": {"image": ["3", 0], "upscale_method": "lanczos",
                       "width": 32, "height": 32, "crop": "disabled"}},
                 "5": {"class_type": "ImageBatch", "inputs": {"image1": ["4", 0], "image2": ["1", 0]}},
                 "8": {"class_type": "PreviewAny", "inputs": {"source": "a word"}},
                 "9": {"class_type": "SaveImage", "inputs": {"images": ["5", 0], "filename_prefix": "filmwright/live"}},
                 "10": {"class_type": "PreviewImage", "inputs": {"images": ["4", 0]}}}
                """.formatted(color);
    }

    /** Returns a graph that needs a model, with a seed. */
    static String sampled(String seed) {
        return """
                {"4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "sdxl_base.safetensors"},
                       "_meta": {"title": "Base"}},
                 "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a cabin", "clip": ["4", 1]}},
                 "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "blurry", "clip": ["4", 1]}},
                 "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 1024, "height": 1024, "batch_size": 1}},
                 "3": {"class_type": "KSampler", "inputs": {"model": ["4", 0], "positive": ["6", 0], "negative": ["7", 0],
                       "latent_image": ["5", 0], "seed": %s, "steps": 20, "cfg": 7.0, "sampler_name": "euler",
                       "scheduler": "normal", "denoise": 1.0}},
                 "8": {"class_type": "VAEDecode", "inputs": {"samples": ["3", 0], "vae": ["4", 2]}},
                 "9": {"class_type": "SaveImage", "inputs": {"images": ["8", 0], "filename_prefix": "filmwright/t2i"}}}
                """.formatted(seed);
    }

    static String failing(int color) {
        return """
                {"1": {"class_type": "EmptyImage", "inputs": {"width": 16, "height": 16, "batch_size": 1, "color": %d}},
                 "9": {"class_type": "SaveImage", "inputs": {"images": ["1", 0], "filename_prefix": "../../x"}}}
                """.formatted(color);
    }

    /** Returns a graph of many nodes that take their time, so that there is a middle to be stopped in. */
    static String slow(int color) {
        StringBuilder graph = new StringBuilder("{\"1\": {\"class_type\": \"SolidMask\", \"inputs\": {\"value\": ")
                .append(color / (double) COLORS)
                .append(", \"width\": 640, \"height\": 640}}");
        for (int i = 2; i < 2 + SLOW_NODES; i++) {
            graph.append(", \"")
                    .append(i)
                    .append("\": {\"class_type\": \"GrowMask\", \"inputs\": {\"mask\": [\"")
                    .append(i - 1)
                    .append("\", 0], \"expand\": 120, \"tapered_corners\": true}}");
        }
        return graph.append(", \"900\": {\"class_type\": \"MaskToImage\", \"inputs\": {\"mask\": [\"")
                .append(1 + SLOW_NODES)
                .append(
                        "\", 0]}}, \"901\": {\"class_type\": \"PreviewImage\", \"inputs\": {\"images\": [\"900\", 0]}}}")
                .toString();
    }
}
