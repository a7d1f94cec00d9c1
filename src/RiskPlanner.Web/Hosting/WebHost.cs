using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using RiskPlanner.Application.Plans;
using RiskPlanner.Persistence;
using RiskPlanner.Web.Features;
using RiskPlanner.Web.Settings;

namespace RiskPlanner.Web.Hosting;

/// <summary>The program's life: set up, prepare the data, serve, end. It ends with a message and a code, never with a stack trace.</summary>
internal static class WebHost
{
    private const int Done = 0;
    private const int BadInput = 2;
    private const int NotHere = 3;

    /// <returns>
    /// The exit code: 0 when it ended as asked, 2 for a setting that cannot be, 3 when the data cannot be used here or something failed
    /// that the program cannot go on without.
    /// </returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var end = new EndWhenAsked();
        try
        {
            var asked = ServerArguments.Read(arguments);
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. asked.Settings], ContentRootPath = AppContext.BaseDirectory });
            ListeningAddress.Choose(builder, asked.Urls);
            var folder = DataFolder.From(builder.Configuration, Environment.CurrentDirectory);
            folder.Make();
            using var onlyOne = DataFolderLock.Take(folder.Path);
            builder.AddRiskPlanner(folder, FeatureSet.Of());
            builder.Services.AddSingleton<IHostLifetime>(end);
            await using var app = Build(builder);
            app.MapRiskPlanner();
            await PrepareAsync(app, folder, end.Asked);
            return await ServeAsync(app, end);
        }
        catch (OperationCanceledException) when (end.Asked.IsCancellationRequested)
        {
            // Asked to end before it served: what was begun is as it was before.
            return Done;
        }
        catch (SettingRefusedException refused)
        {
            return await EndAsync(refused.Message, BadInput);
        }
        catch (DatabaseRefusedException refused)
        {
            return await EndAsync(refused.Message, NotHere);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The address is in use, or the folder cannot be written.
            return await EndAsync(exception.Message, NotHere);
        }
        catch (Exception exception)
        {
            // A mistake of the program's own: the kind and the message help to report it.
            return await EndAsync($"An error of the program itself ({exception.GetType().Name}): {exception.Message}", NotHere);
        }
    }

    // What the framework finds wrong with settings, it says here: a level of logging that is none, for instance.
    private static WebApplication Build(WebApplicationBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or ArgumentException)
        {
            throw new SettingRefusedException($"A setting cannot be: {Words(exception)}", exception);
        }
    }

    private static async Task PrepareAsync(WebApplication app, DataFolder folder, CancellationToken asked)
    {
        await app.Services.GetRequiredService<RiskPlannerDatabase>().PrepareAsync(asked);
        asked.ThrowIfCancellationRequested();
        foreach (var broken in ProtectionKeys.SetBrokenAside(folder.ProtectionKeys)) app.Logger.LogWarning("A key that cannot be read was set aside: {File}", broken);
        ProtectionKeys.Try(app.Services.GetRequiredService<IDataProtectionProvider>(), folder.ProtectionKeys);
        await SamplePlans.SeedAsync(
            app.Services.GetRequiredService<IPlanStore>(), app.Services.GetRequiredService<PlanLibrary>(), Path.Combine(AppContext.BaseDirectory, "samples"), CancellationToken.None);
        asked.ThrowIfCancellationRequested();
    }

    private static async Task<int> ServeAsync(WebApplication app, EndWhenAsked end)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or ArgumentException or System.Security.Cryptography.CryptographicException)
        {
            // An https address without a certificate, or with one that cannot be read.
            throw new SettingRefusedException($"The program cannot listen as it is set: {Words(exception)}", exception);
        }

        ListeningAddress.CheckBound(app.Services.GetRequiredService<IServer>());
        List<BackgroundService> workers = [.. app.Services.GetServices<IHostedService>().OfType<BackgroundService>()];
        end.Ends(app.Lifetime);
        await app.WaitForShutdownAsync();
        return FailureOf(workers) is { } failure ? await EndAsync(failure, NotHere) : Done;
    }

    /// <summary>Why the program ended, where it was not asked to: the host ends when a worker fails, and says nothing of it to who started it.</summary>
    internal static string? FailureOf(IEnumerable<BackgroundService> workers) =>
        workers.Select(worker => worker.ExecuteTask).FirstOrDefault(task => task is { IsFaulted: true }) is { Exception: { } failed }
            ? $"The program ended because of an error: {Words(failed)}"
            : null;

    private static string Words(Exception exception) => exception is AggregateException { InnerException: { } inner } ? inner.Message
        : exception.InnerException is { } cause && !exception.Message.Contains(cause.Message, StringComparison.Ordinal) ? $"{exception.Message} {cause.Message}"
        : exception.Message;

    private static async Task<int> EndAsync(string message, int code)
    {
        try
        {
            await Console.Error.WriteLineAsync(message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed: nobody is there to be told, and the code says what there is to say.
        }

        return code;
    }
}
