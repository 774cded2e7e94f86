package dev.filmwright.provider.previz.set;

/** Open country under a wide sky. */
final class Field implements Place {
    @Override
    public void draw(Scenery s) {
        s.sky();
        s.ground(s.palette().accented(0.4, 0.4), s.palette().accented(0.2, 0.3));
    }

    @Override
    public double extent() {
        return 12;
    }

    @Override
    public double reach() {
        return 40;
    }

    @Override
    public double haze() {
        return 60;
    }
}
