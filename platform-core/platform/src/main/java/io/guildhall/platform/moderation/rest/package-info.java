/** Moderation for programs. */
package io.guildhall.platform.moderation.rest;
