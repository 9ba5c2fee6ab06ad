/** Value-added services and the rules they keep. */
package io.guildhall.platform.service.model;
