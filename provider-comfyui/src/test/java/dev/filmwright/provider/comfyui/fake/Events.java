package dev.filmwright.provider.comfyui.fake;

/** Where the fake server tells how work goes. */
interface Events {
    /** Tells who posted the job; everybody, if nobody said who. */
    void text(String clientId, String type, String data);

    /** Tells everybody how much there is to do. */
    void status(String status);
}
