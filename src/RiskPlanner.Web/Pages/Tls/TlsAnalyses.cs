using NodaTime;
using RiskPlanner.Interchange;
using RiskPlanner.Tls;

namespace RiskPlanner.Web.Pages.Tls;

/// <summary>Reads and looks away from the circuits, one question after the other.</summary>
internal sealed class TlsAnalyses(TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>Looks at files by a profile.</summary>
    /// <param name="files">The files.</param>
    /// <param name="kind">What they are; null for whatever they look like.</param>
    /// <param name="profile">The name of a profile of the program; not looked at when there is an own one.</param>
    /// <param name="own">A profile of one's own; null for one of the program's.</param>
    public async Task<TlsAnswer> AskAsync(IReadOnlyList<TlsUpload> files, TlsFileKind? kind, string profile, TlsUpload? own)
    {
        await _turn.WaitAsync();
        try
        {
            return await Task.Run(() => Look(files, kind, profile, own));
        }
        finally
        {
            _turn.Release();
        }
    }

    private TlsAnswer Look(IReadOnlyList<TlsUpload> uploads, TlsFileKind? kind, string profile, TlsUpload? own)
    {
        var faults = new List<TlsPageFault>();
        var inAll = 0;
        var files = new List<TlsFile>();
        foreach (var upload in uploads)
        {
            if (TextOf(upload, faults, ref inAll) is not { } text) continue;
            var read = TlsFileReader.Read(upload.Name, text, kind);
            if (read.File is { } file) files.Add(file);
            inAll += read.FaultsInAll;
            faults.AddRange(read.Faults.Select(fault => new TlsPageFault(upload.Name, fault.Line, fault.Column, fault.Rule, fault.Expected)));
        }

        var known = own is null ? TlsProfileFile.Known(profile).Profile : OwnProfile(own, faults, ref inAll);
        return inAll > 0 || known is null
            ? new TlsAnswer(null, faults, inAll)
            : new TlsAnswer(TlsChecker.Check(new TlsQuestion(files, known, LocalDate.FromDateTime(clock.GetUtcNow().UtcDateTime))), [], 0);
    }

    private static TlsProfile? OwnProfile(TlsUpload own, List<TlsPageFault> faults, ref int inAll)
    {
        if (TextOf(own, faults, ref inAll) is not { } text) return null;
        var read = TlsProfileFile.Read(text);
        inAll += read.Faults.Count;
        faults.AddRange(read.Faults.Select(fault => new TlsPageFault(own.Name, fault.Line, fault.Column, fault.Rule, fault.Expected)));
        return read.Profile;
    }

    private static string? TextOf(TlsUpload upload, List<TlsPageFault> faults, ref int inAll)
    {
        var text = FileText.Of(upload.Content);
        inAll += text.Faults.Count;
        faults.AddRange(text.Faults.Select(fault => new TlsPageFault(upload.Name, fault.Line, fault.Column, fault.Rule, fault.Expected)));
        return text.Faults.Count > 0 ? null : text.Text;
    }
}
