package dev.filmwright.provider.comfyui.fake;

/** Where the fake server tells how work goes. */
interface Events {
    /** Tells who posted the job; everybody, if nobody said who. */
    void text(String clientId, String type, String data);

    /** Sends a binary frame to who posted the job; to everybody, if nobody said who. */
    void binary(String clientId, byte[] frame);
}
