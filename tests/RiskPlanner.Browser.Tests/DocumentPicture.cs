using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>
/// The pictures in docs/images: taken here where <c>RISKPLANNER_UPDATE_GOLDEN=1</c>, else compared with the page as it is. Fonts and times differ from machine to machine, so both
/// are drawn small, and a share of their light may differ; another frame or another page differs by much more.
/// </summary>
internal static class DocumentPicture
{
    /// <summary>By so much of the light two pictures of one page differ at most. A picture of a former frame differed by 0.047, an empty one by 0.045.</summary>
    public const double MostDifference = 0.03;

    private const string Difference =
        """
        async ([one, other]) => {
          const points = async picture => {
            const image = new Image();
            image.src = 'data:image/png;base64,' + picture;
            await image.decode();
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [80, 64];
            const context = canvas.getContext('2d');
            context.imageSmoothingQuality = 'high';
            context.drawImage(image, 0, 0, 80, 64);
            return context.getImageData(0, 0, 80, 64).data;
          };
          const [first, second] = [await points(one), await points(other)];
          return first.reduce((sum, light, place) => sum + Math.abs(light - second[place]), 0) / first.length / 255;
        }
        """;

    /// <summary>Compares the page with its picture, or takes it.</summary>
    public static async Task CheckAsync(TestBrowser browser, RunningApp app, IPage page, string name)
    {
        await page.SetViewportSizeAsync(1280, 1010);
        await page.EvaluateAsync("window.scrollTo(0, 0)");
        var now = await page.ScreenshotAsync();
        var file = Repository.PathOf($"docs/images/{name}.png");
        if (Repository.UpdatesGolden)
        {
            await File.WriteAllBytesAsync(file, now);
            return;
        }

        await using var blank = await browser.OpenAsync(app);
        await blank.Page.GotoAsync("about:blank");
        var empty = await blank.Page.ScreenshotAsync();
        Assert.InRange(await DifferenceAsync(blank.Page, await File.ReadAllBytesAsync(file), now), 0, MostDifference);
        // Another page is told apart.
        Assert.InRange(await DifferenceAsync(blank.Page, empty, now), MostDifference * 1.2, 1);
    }

    private static Task<double> DifferenceAsync(IPage page, byte[] one, byte[] other) =>
        page.EvaluateAsync<double>(Difference, new[] { Convert.ToBase64String(one), Convert.ToBase64String(other) });
}
