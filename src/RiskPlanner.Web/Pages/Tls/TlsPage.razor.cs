using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Pages.Tls;

/// <summary>Settings of TLS and FTP against a profile. What is brought lives as long as the page.</summary>
public sealed partial class TlsPage
{
    private const int MostShown = 200;

    private readonly TlsForm _form = new();
    private TlsAnswer? _answer;
    private string? _failure;
    private bool _isBusy;

    [Inject]
    private TlsAnalyses Analyses { get; set; } = null!;

    private static IReadOnlyDictionary<string, string> Titles { get; } = TlsProfileFile.Names.ToDictionary(name => name, name => TlsProfileFile.Known(name).Profile!.Title);

    private async Task AskAsync()
    {
        if (_isBusy) return;
        (_isBusy, _failure, _answer) = (true, null, null);
        try
        {
            if (await _form.ReadAsync() is { } files) _answer = await Analyses.AskAsync(files, _form.KindSaid(), _form.Profile, await _form.ReadProfileAsync());
        }
        catch (Exception exception) when (exception is IOException or JSException)
        {
            _failure = $"A file could not be read: {exception.Message}";
        }
        finally
        {
            _isBusy = false;
        }
    }
}
