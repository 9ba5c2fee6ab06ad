package io.guildhall.platform.shared.web;

/**
 * How far long work is.
 *
 * @param done how many pieces are through, failed ones included
 * @param total how many there are; 0 while that is not known
 * @param failed how many of them failed
 * @param perSecond pieces a second at present, 0 when unknown
 * @param running whether it goes on
 */
public record Progress(long done, long total, long failed, long perSecond, boolean running) {

    /** Whole percent, never 100 before the end. */
    public int percent() {
        if (total <= 0) {
            return 0;
        }
        long percent = done * 100 / total;
        return (int) Math.min(percent, running ? 99 : 100);
    }
}
