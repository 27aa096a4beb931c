# What keeps fresh figures away: what happened; what it means. One button goes with each.

problem-figures = The figures shown are from { $when }.

problem-offline = You are offline.
    .meaning = Everything resumes by itself once there is a connection.
problem-dns = OpenRush cannot be found on the network.
    .meaning = Your connection, or the network’s address book (DNS), does not work properly.
problem-refused = OpenRush does not accept connections.
    .meaning = It may be down for a moment, or something on this network is in the way.
problem-tls = The connection to OpenRush is not secure.
    .meaning = This network or this computer’s clock gets in the way, so nothing was sent. Try another network.
problem-proxy = The proxy of this computer cannot be used.
    .meaning = Check the network settings of your system; the app uses the proxy that is set there.
problem-timeout = OpenRush did not answer in time.
    .meaning = The connection may be slow. The app tries again by itself.
problem-connection_lost = The connection broke off.
    .meaning = The app tries again by itself.
problem-sign_in_network = This network wants you to sign in first.
    .meaning = Open its sign-in page in your browser. You stay signed in here.
problem-unauthorized = Your key does not work any more.
    .meaning = It was revoked or has expired. Sign in with another one; your history stays.
problem-payment_required = OpenRush asks for credits.
    .meaning = There are not enough for this, or your account does not include it.
problem-forbidden = Your key may not do this.
    .meaning = Sign in with a key that has access to the account.
problem-not_found = OpenRush does not know this account.
    .meaning = It may have been closed or moved.
problem-conflict = Something changed in the meantime.
    .meaning = Trying again settles it.
problem-validation = OpenRush did not accept the request.
    .meaning = This should not happen. If you ask for help, send the details along.
problem-rate_limited = Your account is making too many requests.
    .meaning = OpenRush asks everyone who uses it to wait a little, this app included.
    .until = OpenRush answers again at { $time }; the app asks by itself then.
problem-unavailable = OpenRush is having trouble.
    .meaning = That is not your doing. The app tries again by itself.
problem-rejected = OpenRush refused the request.
    .meaning = If you ask for help, send the details along.
problem-undecodable = OpenRush answered in a way that this app does not understand.
    .meaning = An update of this app may be needed.
problem-too_large = The answer was far larger than it should be.
    .meaning = It was not read. Something on this network may be in the way.
problem-keychain_locked = The keychain is locked.
    .meaning = Unlock it, so that the app can read your key.
problem-keychain_absent = There is no keychain on this computer.
    .meaning = Without one, the app cannot keep your key.
problem-keychain_not_answering = The keychain does not answer.
    .meaning = It may be waiting for its password in another window.
problem-key_missing = Your key is no longer in the keychain.
    .meaning = Sign in with it again; your history stays.
problem-key_of_another = The keychain holds the key of another account.
    .meaning = Nothing of that account was taken in. Sign in with this account’s key; your history stays.

remedy-retry = Try again
remedy-sign-in-page = Open sign-in page
remedy-sign-in-again = Sign in again
remedy-buy = Buy credits
remedy-keychain = Ask the keychain again
remedy-use-key = Use a key until I quit
remedy-activity = See activity
remedy-failed = See failed requests
remedy-keys = See keys

# "Why did it stop?": what was checked, one verdict, and what it means. $when is a time, or a date and a time.
diagnose = Why did it stop?
diagnose-looking = Looking…
diagnose-checks = What was checked
check-connection = Connection
check-sign_in_network = Sign-in network
check-key = Keys
check-balance = Credits
check-rate_limit = Rate limit
check-service = OpenRush itself
check-last_errors = Last requests
finding-fine = Fine
finding-wrong = This is it
finding-not_reached = Not looked at

verdict-key_expired = The key “{ $name }” has expired.
    .meaning = It was last used: { $when }. No other key has taken its place. Create a new one and put it where the old one was.
verdict-key_revoked = The key “{ $name }” was revoked.
    .meaning = It was last used: { $when }. No other key has taken its place. Create a new one and put it where the old one was.
verdict-key_refused = Requests come with a key that does not work.
    .meaning = { $count ->
        [one] The last request was refused for it ({ $when }). Put a working key where the old one is.
       *[other] The last { $count } requests, since { $when }, were refused for it. Put a working key where the old one is.
    }
verdict-key_refused_name = Requests with the key “{ $name }” are refused.
    .meaning = { $count ->
        [one] The last one was refused ({ $when }). Put a working key in its place.
       *[other] The last { $count } were refused, the first at { $when }. Put a working key in its place.
    }
verdict-no_credits = There are no credits left.
    .meaning = OpenRush refuses every request that costs something until you buy more.
verdict-no_credits_since = There are no credits left.
    .meaning = Requests have been refused since { $when }. They work again as soon as you buy more.
# $amount is the number as it is written, $count the same number for choosing the form
verdict-too_few_credits = { $count ->
    [one] { $amount } credit is left: too few for “{ $tool }”.
   *[other] { $amount } credits are left: too few for “{ $tool }”.
}
    .meaning = Requests for it have been refused since { $when }. They work again as soon as you buy more.
# The same where what is left would do
verdict-credits_refused = “{ $tool }” was refused for lack of credits.
    .meaning = { $count ->
        [one] Refused last: { $when }. { $amount } credit is left now: it was added since, or this tool is not available to your account.
       *[other] Refused last: { $when }. { $amount } credits are left now: they were added since, or this tool is not available to your account.
    }
verdict-too_many_requests = Your account is making too many requests.
    .meaning = OpenRush refused the last ones for it. It lets requests through again after a while; slowing down what calls it helps.
verdict-too_many_requests_until = Your account has used up its requests for now.
    .meaning = Requests are let through again from { $when }. Slowing down what calls OpenRush helps.
# The newest requests failed: for what reason, with which tool, how many in a row, and when the first did.
verdict-failing_service_error = “{ $tool }” fails at OpenRush.
    .meaning = { $count ->
        [one] The last request failed ({ $when }). That is not your doing; it usually passes.
       *[other] The last { $count } requests failed, the first at { $when }. That is not your doing; it usually passes.
    }
verdict-failing_bad_request = “{ $tool }” is called in a way that OpenRush does not accept.
    .meaning = { $count ->
        [one] The last request was refused ({ $when }). Its details say what is wrong with it.
       *[other] The last { $count } requests were refused, the first at { $when }. Their details say what is wrong with them.
    }
verdict-failing_not_found = “{ $tool }” asks for something that is not there.
    .meaning = { $count ->
        [one] The last request failed ({ $when }). Its details say what was asked for.
       *[other] The last { $count } requests failed, the first at { $when }. Their details say what was asked for.
    }
verdict-failing_key_refused = Requests for “{ $tool }” are refused for their key.
    .meaning = { $count ->
        [one] The last one was refused ({ $when }).
       *[other] The last { $count } were refused, the first at { $when }.
    }
verdict-failing_no_credits = Requests for “{ $tool }” are refused for lack of credits.
    .meaning = { $count ->
        [one] The last one was refused ({ $when }).
       *[other] The last { $count } were refused, the first at { $when }.
    }
verdict-failing_rate_limited = Requests for “{ $tool }” are refused because there are too many.
    .meaning = { $count ->
        [one] The last one was refused ({ $when }).
       *[other] The last { $count } were refused, the first at { $when }.
    }
verdict-fine = Everything works from here.
    .meaning = The last request succeeded ({ $when }). If something is still stuck, it does not reach OpenRush: look at the website or agent itself.
verdict-fine_unused = Everything works from here.
    .meaning = No request reached OpenRush in the last 24 hours. If something should be running, look at the website or agent itself.

# Why something that was just asked for was not done: one sentence each.
error-unexpected = That did not work, and the app does not know why. Try again.
error-key_empty = Paste or type your key first.
error-key_malformed = This does not look like a key: it has spaces, line breaks or odd characters in it. Copy it once more.
error-key_unusual = OpenRush keys begin with “or_”, this one does not. Use it anyway?
error-keychain_locked = The keychain is locked, so your key was not touched. Unlock it and try again.
error-keychain_absent = This computer has no keychain that could keep your key.
error-keychain_not_answering = The keychain does not answer. It may be waiting for its password in another window.
error-key_missing = Your key is no longer in the keychain. Sign in with it again.
error-key_of_another = The keychain holds the key of another account. Sign in with this account’s key.
error-clipboard_empty = There is no text on the clipboard. Copy your key first.
error-clipboard_too_long = There is far more on the clipboard than a key. Copy only the key.
error-clipboard_unavailable = The clipboard cannot be used right now. Try again.
error-demo_failed = The demo could not be started. Try again.
error-exporting = Another export is being written. Wait for it, or cancel it.
error-folder_not_shown = The folder could not be shown. The file is in your Downloads folder.
error-autostart_failed = Starting at login could not be changed: your system did not allow it.
error-update_elsewhere = This copy of the app does not update itself.
error-update_not_found = There is nothing to install. Look for updates again.
error-update_unreachable = The update could not be fetched. Check your connection and try again; this version goes on working.
error-update_refused = What came is not a newer version that was signed by the makers of this app, so it was not installed. This version goes on working. Try again tomorrow.
error-update_not_installed = The newer version could not be put in place. Check that you may change the app where it lies, or install it by hand.
error-browser_failed = Your browser could not be opened. Go to openrush.io/dashboard there.
error-offline = You are offline. Try again when there is a connection.
error-dns = OpenRush cannot be found on the network. Check your connection.
error-refused = OpenRush does not accept connections right now. Try again in a minute.
error-tls = The connection to OpenRush is not secure here, so nothing was sent. Try another network.
error-proxy = The proxy of this computer cannot be used. Look at the network settings of your system.
error-timeout = OpenRush did not answer in time. Try again.
error-connection_lost = The connection broke off. Try again.
error-sign_in_network = This network wants you to sign in first: open any page in your browser, then try again.
error-unauthorized = OpenRush does not accept this key. It may be mistyped, expired or revoked.
error-payment_required = There are not enough credits for this. Buy some first.
error-forbidden = This key may not do that. Use one that has access to the account.
error-not_found = That no longer exists. Refresh, and look at the list.
error-conflict = It changed in the meantime. Look again, then try once more.
error-validation = OpenRush did not accept what was entered. Change it and try again.
error-rate_limited = Your account is making too many requests. Try again in a minute.
error-rate_limited-until = Your account is making too many requests. Try again at { $time }.
error-unavailable = OpenRush is having trouble. Try again in a few minutes.
error-rejected = OpenRush refused this. Try again later.
error-undecodable = OpenRush answered in a way that this app does not understand. An update may be needed.
error-too_large = The answer was far too large and was not read. Try another network.
error-outcome_unknown = The connection broke off before OpenRush answered, so the key may exist or not. Look at the list before trying again.
error-not_revoked = OpenRush gave no clear answer, and the key still works. Try again.
error-no_new_key = This key can no longer be shown. Revoke it and create another.
error-history_failed = The history on this computer could not be read. Try again.
error-history_not_opened = The history’s file could not be opened when the app started, so nothing in it was deleted. Quit the app, make sure that nothing else uses its folder, and try again.
error-holds_key = This looks like a key, so it was not saved. Keys belong in the keychain only: take it out and save again.
error-settings_not_saved = This could not be saved. The disk may be full.
error-report_not_saved = The report could not be written. Check that your Downloads folder is there and that the disk is not full.
error-not_printed = The print dialog did not open. Try again.
error-data_folder_not_shown = The folder could not be shown. Settings says where it is.
error-settings_export_disk_full = The disk is full, so nothing was saved. Free some space and export again.
error-settings_export_no_folder = The Downloads folder is not there or cannot be written to. Nothing was saved. Make the folder and export again.
error-settings_file_foreign = This is not a file with settings of OpenRush, so nothing was changed. Choose one that was exported here.
error-settings_file_newer = A newer version of OpenRush wrote this file, so nothing was changed. Update OpenRush and import it again.
error-settings_file_damaged = This file is damaged, so nothing was changed. Export the settings again and import the new file.
error-settings_file_too_large = This file is too large to be one with settings of OpenRush, so nothing was changed.
