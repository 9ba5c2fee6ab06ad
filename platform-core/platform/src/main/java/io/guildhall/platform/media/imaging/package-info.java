/** What becomes of an uploaded picture: looked at before it is decoded, turned upright, made small, and rid of everything else. */
package io.guildhall.platform.media.imaging;
