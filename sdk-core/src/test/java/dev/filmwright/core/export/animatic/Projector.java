package dev.filmwright.core.export.animatic;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/** Decodes films with a decoder that is not ours, and measures how far a picture is from its board. */
final class Projector {
    private Projector() {}

    /** Returns the pictures of a film, cropped as its parameter sets ask. */
    static List<Picture> decode(Mp4Reader film) {
        int width = (film.width + 15) / 16 * 16;
        int height = (film.height + 15) / 16 * 16;
        H264Decoder decoder = new H264Decoder();
        List<Picture> pictures = new ArrayList<>();
        for (byte[] sample : film.samples) {
            Picture room = Picture.create(width, height, ColorSpace.YUV420);
            List<ByteBuffer> units = new ArrayList<>();
            film.sequenceSets.forEach(set -> units.add(set.duplicate()));
            film.pictureSets.forEach(set -> units.add(set.duplicate()));
            units.add(ByteBuffer.wrap(sample, 4, sample.length - 4).slice());
            pictures.add(decoder.decodeFrameFromNals(units, room.getData()).cloneCropped());
        }
        return pictures;
    }

    /** Returns the peak signal-to-noise ratio of a picture's luma against a board's, in decibels. */
    static double lumaPsnr(Picture picture, BufferedImage board) {
        double squares = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int shown = picture.getPlaneData(0)[y * picture.getWidth() + x] + 128;
                double difference = shown - luma(board.getRGB(x, y));
                squares += difference * difference;
            }
        }
        return decibels(squares / (picture.getWidth() * picture.getHeight()));
    }

    /** Returns the same for Cb (plane 1) and Cr (plane 2), each chroma pixel against the mean of its four. */
    static double chromaPsnr(Picture picture, int plane, BufferedImage board) {
        double squares = 0;
        int width = picture.getWidth() / 2;
        int height = picture.getHeight() / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double mean = 0;
                for (int part = 0; part < 4; part++) {
                    mean += chroma(board.getRGB(2 * x + part % 2, 2 * y + part / 2), plane) / 4;
                }
                double difference = picture.getPlaneData(plane)[y * width + x] + 128 - mean;
                squares += difference * difference;
            }
        }
        return decibels(squares / (width * height));
    }

    /** ITU-R BT.709, 3.3 and 3.5: the same formula in floating point. */
    private static double luma(int rgb) {
        return 16 + 219 * brightness(rgb) / 255;
    }

    private static double chroma(int rgb, int plane) {
        double from = plane == 1 ? rgb & 255 : rgb >> 16 & 255;
        return 128 + 224 * (from - brightness(rgb)) / (plane == 1 ? 1.8556 : 1.5748) / 255;
    }

    private static double brightness(int rgb) {
        return 0.2126 * (rgb >> 16 & 255) + 0.7152 * (rgb >> 8 & 255) + 0.0722 * (rgb & 255);
    }

    private static double decibels(double meanSquare) {
        return 10 * Math.log10(255 * 255 / meanSquare);
    }
}
