using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RiskPlanner.Application.CutSets;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>
/// The cut sets of a fault tree model. A sample, its options and the chosen set are in the address; files of one's own live as long as the page.
/// </summary>
public sealed partial class CutSetsPage : IDisposable
{
    private const string Path = Paths.CutSets;

    private readonly CutSetsQuestion _question = new();
    private CutSetsModel _model = null!;
    private string? _seen;
    private string? _expected;
    private bool _isReading;
    private bool _isBusy;

    [SupplyParameterFromQuery(Name = "sample")]
    private string? Sample { get; set; }

    [SupplyParameterFromQuery(Name = "top")]
    private string? Top { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    private string? Order { get; set; }

    [SupplyParameterFromQuery(Name = "primes")]
    private bool? Primes { get; set; }

    [SupplyParameterFromQuery(Name = "set")]
    private int? Set { get; set; }

    [Inject]
    private CutSetAnalyses Analyses { get; set; } = null!;

    [Inject]
    private SampleModels Samples { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() => _model = new CutSetsModel(Analyses);

    // Not while the page is prepared for the first time on the server: it would be computed twice.
    /// <inheritdoc/>
    protected override Task OnAfterRenderAsync(bool firstRender) => FollowAsync();

    private async Task FollowAsync()
    {
        var address = Address(Sample, Top, Order, Primes);
        if (address == _seen) return;
        _seen = address;
        // What the form asked for is under way already.
        if (address == _expected || Sample is not { Length: > 0 } sample) return;
        (_question.Sample, _question.Top, _question.Order, _question.PrimeImplicants) = (sample, Top ?? "", Order ?? "", Primes ?? false);
        if (_question.Request() is { } request) await AskSampleAsync(sample, request);
        StateHasChanged();
    }

    private async Task AskAsync(CutSetsRequest request)
    {
        if (_question.Sample is { Length: > 0 } sample)
        {
            bool? primes = request.PrimeImplicants ? true : null;
            _expected = Address(sample, request.Top, request.OrderLimit?.ToString(), primes);
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(Path, new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["sample"] = sample, ["top"] = request.Top, ["order"] = request.OrderLimit, ["primes"] = primes,
            }));
            await AskSampleAsync(sample, request);
            return;
        }

        _expected = null;
        Navigation.NavigateTo(Path);
        await AskFilesAsync(request);
    }

    private async Task AskFilesAsync(CutSetsRequest request)
    {
        if (_isReading) return;
        var subject = string.Join(", ", _question.Files.Select(file => file.Name));
        try
        {
            (_isReading, _isBusy) = (true, true);
            var files = await _question.ReadAsync();
            await ComputeAsync(subject, files, request);
        }
        catch (Exception exception) when (exception is IOException or JSException)
        {
            _model.Refuse(subject, $"the files could not be read: {exception.Message}");
        }
        finally
        {
            (_isReading, _isBusy) = (false, _model.IsRunning);
        }
    }

    private async Task AskSampleAsync(string sample, CutSetsRequest request)
    {
        if (await Samples.ReadAsync(sample) is { } files) await ComputeAsync(sample, files, request);
        else _model.Refuse(sample, "there is no sample of that name.");
    }

    private async Task ComputeAsync(string subject, IReadOnlyList<ModelFile> files, CutSetsRequest request)
    {
        var answer = _model.AskAsync(subject, files, request);
        _isBusy = true;
        StateHasChanged();
        await answer;
        _isBusy = _model.IsRunning;
    }

    private static string Address(string? sample, string? top, string? order, bool? primes) => $"{sample}\n{top}\n{order}\n{primes}";

    private string LinkTo(int? set) =>
        Navigation.GetUriWithQueryParameter("set", set) + (set is null ? "" : "#tree");
}
