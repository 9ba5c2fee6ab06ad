package io.guildhall.platform.media;

import io.guildhall.platform.media.imaging.Darkroom;

/**
 * A picture that was developed and can be hung.
 *
 * @param name as its uploader called it
 * @param sha256 of what was uploaded
 */
public record NewPicture(String name, String sha256, Darkroom.Developed developed) {}
