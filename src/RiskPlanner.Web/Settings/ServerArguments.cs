namespace RiskPlanner.Web.Settings;

/// <summary>
/// The arguments of the server: settings by name. The framework would take <c>--urls</c> for the value of an unknown name before it, and listen
/// where nobody asked it to; here every argument is a setting that there is, with its value, or the program does not start.
/// </summary>
/// <param name="Urls">Where to listen, as asked; null where nothing is asked.</param>
/// <param name="Settings">The other settings, each as <c>--name=value</c>.</param>
internal sealed record ServerArguments(string? Urls, IReadOnlyList<string> Settings)
{
    private const string UrlsName = "urls";
    private const string Mark = "--";

    // What the program and the parts of the framework that it uses read; of names with a colon the part before the first one.
    private static readonly string[] Known =
    [
        UrlsName, "AllowedHosts", "CutSets", "Kestrel", "Logging", "Replay", DataFolder.Setting, "environment", "http_ports", "https_ports", "preferHostingUrls", "shutdownTimeoutSeconds",
    ];

    /// <summary>Reads arguments: <c>--name value</c> or <c>--name=value</c>, letters of either case.</summary>
    /// <exception cref="SettingRefusedException">Some are none; the message has a line for each.</exception>
    public static ServerArguments Read(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        string? urls = null;
        List<string> settings = [];
        List<string> faults = [];
        for (var place = 0; place < arguments.Count; place++)
        {
            var argument = arguments[place];
            var name = argument.StartsWith(Mark, StringComparison.Ordinal) ? argument[Mark.Length..] : "";
            if (name.Length == 0)
            {
                faults.Add($"'{argument}' is no setting. Expected: --name=value.");
                continue;
            }

            string? value = null;
            if (name.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign) (name, value) = (name[..sign], name[(sign + 1)..]);
            else if (place + 1 < arguments.Count && !arguments[place + 1].StartsWith(Mark, StringComparison.Ordinal)) value = arguments[++place];
            if (!Known.Contains(name.Split(':')[0], StringComparer.OrdinalIgnoreCase)) faults.Add($"{Mark}{name}: there is no such setting. Expected: one of {string.Join(", ", Known.Select(known => Mark + known))}.");
            else if (value is null) faults.Add($"{Mark}{name}: it has no value. Expected: {Mark}{name}=value.");
            else if (name.Equals(UrlsName, StringComparison.OrdinalIgnoreCase)) urls = value;
            else settings.Add($"{Mark}{name}={value}");
        }

        return faults.Count == 0 ? new ServerArguments(urls, settings) : throw new SettingRefusedException(string.Join(Environment.NewLine, faults));
    }
}
