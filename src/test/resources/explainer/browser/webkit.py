#!/usr/bin/python3
"""A window of WebKit's without anything around the page, for WebKitWebDriver to start and drive.

What WebDriver has no command for, the tests ask for by a message that a page's script posts: a size of the window, dark
pages, scripts or none, a page printed to a file. The answer comes when it is done.
"""

import json

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

POINTS = Gtk.Unit.POINTS
# A proxy that is not there, for all hosts but this machine.
NOBODY = WebKit2.NetworkProxySettings.new("http://127.0.0.1:9", ["127.0.0.1"])


class Window:
    def __init__(self, context):
        self.messages = WebKit2.UserContentManager()
        self.messages.connect("script-message-with-reply-received::host", self.receive)
        self.messages.register_script_message_handler_with_reply("host", None)
        self.view = WebKit2.WebView(
            web_context=context, is_controlled_by_automation=True, user_content_manager=self.messages)
        self.view.connect("close", lambda _: self.window.destroy())
        self.window = Gtk.Window(decorated=False)
        self.window.connect("destroy", Gtk.main_quit)
        self.window.add(self.view)
        self.window.show_all()
        self.window.get_window().focus(0)
        self.view.grab_focus()
        self.printing = None

    def receive(self, _, message, reply):
        order = json.loads(message.to_string())

        def done(*_):
            reply.return_value(message.new_string(message.get_context(), ""))

        if "size" in order:
            self.window.resize(*order["size"])
        if "dark" in order:
            Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", order["dark"])
        if "scripts" in order:
            self.view.get_settings().set_enable_javascript_markup(order["scripts"])
        if "print" in order:
            self.print(order["print"], order["paper"], order["margins"], done,
                       lambda _, error: reply.return_error_message(error.message))
        else:
            done()
        return True

    def print(self, address, paper, margins, done, failed):
        setup = Gtk.PageSetup()
        setup.set_paper_size(Gtk.PaperSize.new_custom("sheet", "sheet", *paper, POINTS))
        setup.set_top_margin(margins[0], POINTS)
        setup.set_right_margin(margins[1], POINTS)
        setup.set_bottom_margin(margins[2], POINTS)
        setup.set_left_margin(margins[3], POINTS)
        settings = Gtk.PrintSettings()
        settings.set_printer("Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, address)
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        self.printing = WebKit2.PrintOperation(web_view=self.view, page_setup=setup, print_settings=settings)
        self.printing.connect("finished", done)
        self.printing.connect("failed", failed)
        self.printing.print_()


def start(context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("explainer")
    session.set_application_info(info)
    session.connect("create-web-view", lambda _: Window(context).view)


Gtk.Settings.get_default().set_property("gtk-enable-animations", False)
browser = WebKit2.WebContext.new_ephemeral()
browser.get_website_data_manager().set_network_proxy_settings(WebKit2.NetworkProxyMode.CUSTOM, NOBODY)
browser.set_automation_allowed(True)
browser.connect("automation-started", start)
Gtk.main()
