package io.guildhall.platform.community;

import io.guildhall.vertical.LocalizedText;
import java.time.LocalDate;

/**
 * What an article says.
 *
 * @param slug the last part of its address: lower-case letters, digits and hyphens
 * @param summary one or two sentences; empty for pages
 * @param body plain paragraphs, a blank line between them
 * @param publishedOn the day it appears
 * @param published whether it appears at all, from that day on
 */
public record ArticleText(
        String slug,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText body,
        LocalDate publishedOn,
        boolean published) {}
