package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.media.MediaId;
import java.util.ArrayList;
import java.util.List;

/** Changes to an asset's list of images: a file is in it once, a single slot holds one. */
final class Images {
    private Images() {}

    static List<AssetImage> added(List<AssetImage> images, MediaId media, ImageSlot slot) {
        if (find(images, media) >= 0) {
            return slotted(images, media, slot);
        }
        List<AssetImage> all = cleared(images, slot);
        all.add(AssetImage.of(media, slot));
        return all;
    }

    static List<AssetImage> removed(List<AssetImage> images, MediaId media) {
        return images.stream().filter(image -> !image.media().equals(media)).toList();
    }

    static List<AssetImage> slotted(List<AssetImage> images, MediaId media, ImageSlot slot) {
        int at = place(images, media);
        if (images.get(at).slot() == slot) {
            return images;
        }
        List<AssetImage> all = cleared(images, slot);
        all.set(at, new AssetImage(media, slot, images.get(at).label()));
        return all;
    }

    static List<AssetImage> labelled(List<AssetImage> images, MediaId media, String label) {
        int at = place(images, media);
        List<AssetImage> all = new ArrayList<>(images);
        all.set(at, new AssetImage(media, images.get(at).slot(), label));
        return all;
    }

    static List<AssetImage> moved(List<AssetImage> images, MediaId media, int place) {
        List<AssetImage> all = new ArrayList<>(images);
        AssetImage image = all.remove(place(images, media));
        all.add(Math.min(place, all.size()), image);
        return all;
    }

    /** Returns the images with room in a slot: who held a single one is a reference from now on. */
    private static List<AssetImage> cleared(List<AssetImage> images, ImageSlot slot) {
        List<AssetImage> all = new ArrayList<>(images);
        if (slot.single()) {
            all.replaceAll(image ->
                    image.slot() == slot ? new AssetImage(image.media(), ImageSlot.REFERENCE, image.label()) : image);
        }
        return all;
    }

    private static int find(List<AssetImage> images, MediaId media) {
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i).media().equals(media)) {
                return i;
            }
        }
        return -1;
    }

    private static int place(List<AssetImage> images, MediaId media) {
        int at = find(images, media);
        if (at < 0) {
            throw new InvalidInputException("image", media, "the asset has no such image; add it first");
        }
        return at;
    }
}
